/**
 * Whether a name is that of a device to Windows, whatever stands behind its first dot: `nul`, `con.md`, `COM1.yaml`. A
 * file of such a name can be neither written nor removed there.
 *
 * Source: Microsoft, Naming Files, Paths, and Namespaces.
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3]|conin\$|conout\$) *(?:[.:]|$)/i.test(name);
}
