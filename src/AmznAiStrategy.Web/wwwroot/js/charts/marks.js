export function drawMarks() {}
