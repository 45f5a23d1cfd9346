import { crc32, deflateRawSync } from 'node:zlib';

/** An archive as office programs write them: each file packed, and a list of them at the end. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    // Nothing is said of comments, disks and attributes; then where the file begins.
    const row = Buffer.alloc(14);
    row.writeUInt32LE(at, 10);
    const own = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    local.push(own);
    listed.push(Buffer.from('PK\x01\x02\x14\0'), head, row, Buffer.from(name));
    at += own.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(local.length, 4);
  end.writeUInt16LE(local.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...local, list, Buffer.from('PK\x05\x06'), end]));
}
