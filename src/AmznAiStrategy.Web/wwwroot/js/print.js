// What is typed into a workbench and not saved stands in the head of every sheet as well; the server knows only the address.
const before = () => {
  const state = document.querySelector('[data-print]')?.dataset.print;
  const head = document.querySelector('[data-print-state]');
  if (state && head) {
    head.textContent = state;
  }
};

addEventListener('beforeprint', before);
