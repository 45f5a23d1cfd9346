import { expect, test } from 'vitest';
import { isDeviceName } from '../../../../src/core/language/values/device-name.js';
import { isId, slug } from '../../../../src/core/language/values/format.js';
import { idFor } from '../../../../src/engine/documents/document-ids.js';
import { isNameWithin } from '../../../../src/host/host.js';

const devices = [
  'con',
  'prn',
  'aux',
  'nul',
  ...[...'0123456789'].flatMap((one) => [`com${one}`, `lpt${one}`]),
];

test.each(devices)('%s is a device, whatever follows its dot, and names no file of ours', (device) => {
  for (const name of [device, device.toUpperCase(), `${device}.md`, `${device}.a.b`, `${device} .html`]) {
    expect(isDeviceName(name)).toBe(true);
    expect(isId(name)).toBe(false);
    expect(isNameWithin(name)).toBe(false);
    expect(isNameWithin(`visits/${name}`)).toBe(false);
  }
  for (const name of [`${device}s`, `${device}-1.md`, `a.${device}`, `x${device}`])
    expect(isDeviceName(name)).toBe(false);
  expect(isId(idFor(`a/${device}.yaml`))).toBe(true);
  expect(isId(slug(device) ?? '')).toBe(true);
});
