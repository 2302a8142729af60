// Words inside a PNG file (PNG specification, 11.3.4): a tEXt chunk where Latin letters do, an iTXt chunk in UTF-8 otherwise.

const headerEnd = 33; // 8 bytes of signature, 25 of the chunk IHDR, which must come first

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** CRC-32 of ISO 3309, as PNG and zip use it. */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = table[(value ^ byte) & 0xff] ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** The same file with `words` ({ keyword: text }) in it. */
export async function withMetadata(png, words) {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const chunks = Object.entries(words).map(([keyword, text]) => chunk(keyword, text));
  return new Blob([bytes.subarray(0, headerEnd), ...chunks, bytes.subarray(headerEnd)], { type: 'image/png' });
}

function chunk(keyword, text) {
  const isLatin = /^[\n\x20-\x7e\xa1-\xff]*$/.test(text);
  const name = latin(`${keyword}\0`);
  // iTXt: not compressed, no language, no translated keyword.
  return isLatin ? pack('tEXt', name, latin(text)) : pack('iTXt', name, Uint8Array.of(0, 0, 0, 0), new TextEncoder().encode(text));
}

function pack(type, ...parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  bytes.set(latin(type), 4);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  view.setUint32(at, crc32(bytes.subarray(4, at)));
  return bytes;
}

const latin = text => Uint8Array.from(text, letter => letter.charCodeAt(0));
