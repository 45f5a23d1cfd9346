import { parseXml, XmlElement } from '@rgrove/parse-xml';

const SVG = 'http://www.w3.org/2000/svg';

/** Why a browser would show nothing of an SVG, in words that follow "is"; null when it shows it. */
export function findSvgFault(svg: string): string | null {
  let prefix: string | undefined;
  let attributes: Readonly<Record<string, string>> = {};
  try {
    const { root } = parseXml(svg.trim());
    if (root instanceof XmlElement) {
      attributes = root.attributes;
      prefix = /^(.+):/.exec(root.name)?.[1];
    }
  } catch (error) {
    const { message, line } = error as Error & { line?: number };
    const [reason = ''] = message.split('\n');
    return line === undefined
      ? 'an SVG with too many parts inside one another'
      : `a damaged SVG (in line ${line}: ${reason.replace(/ \(line .*/, '')})`;
  }
  return attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] === SVG
    ? null
    : `an SVG that does not say xmlns="${SVG}", so that no browser shows it`;
}
