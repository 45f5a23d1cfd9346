// A JSON Schema of a type of ours, from its declaration and the comments beside it.
import { relative } from 'node:path';
import ts from 'typescript';

/**
 * The schema (draft 7) of what `JSON.stringify` makes of a value of an exported type.
 *
 * @param file where the type is declared
 * @param left names of keys that are left out
 */
export function schemaOfType(root, file, name, left) {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const type = checker.getDeclaredTypeOfSymbol(exported.find((symbol) => symbol.name === name));
  const definitions = new Map();
  // Two types of one name in two files are two.
  const names = new Map();
  const schema = objectOf(type);
  return {
    ...schema,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function of(one) {
    if (one.flags & ts.TypeFlags.String) return { type: 'string' };
    if (one.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (one.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (one.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (one.flags & ts.TypeFlags.Unknown) return {};
    if (one.isLiteral()) return { const: one.value };
    if (one.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(one) === 'true' };
    if (one.isUnion()) return unionOf(one.types);
    if (checker.isTupleType(one)) {
      const items = checker.getTypeArguments(one).map(of);
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    if (checker.isArrayType(one)) return { type: 'array', items: of(checker.getTypeArguments(one)[0]) };
    // An intersection has none.
    const symbol = one.aliasSymbol ?? one.symbol;
    // HTML that is complete.
    if (symbol?.name === 'SafeString') return { type: 'string' };
    const isNamed = symbol?.name !== '__type' && symbol?.declarations?.some(isOurs) && !isGeneric(one);
    if (!isNamed) return objectOf(one);
    if (!names.has(symbol)) {
      const taken = [...names.values()].filter((name) => name.replace(/\d+$/, '') === symbol.name).length;
      const name = taken === 0 ? symbol.name : `${symbol.name}${taken + 1}`;
      // Known before it is complete, for types that hold themselves.
      names.set(symbol, name);
      definitions.set(name, {});
      definitions.set(name, { ...about(symbol), ...objectOf(one) });
    }
    return { $ref: `#/definitions/${names.get(symbol)}` };
  }

  function unionOf(all) {
    // What is undefined is not written.
    const types = all.filter((one) => !(one.flags & ts.TypeFlags.Undefined));
    if (types.every((one) => one.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    const words = types.filter((one) => one.isStringLiteral());
    const rest = types.filter((one) => !one.isStringLiteral()).map(of);
    if (words.length > 0) rest.unshift({ enum: words.map((one) => one.value).sort() });
    // Null last: what is there matters more.
    rest.sort((a, b) => Number(a.type === 'null') - Number(b.type === 'null'));
    return rest.length === 1 ? rest[0] : { anyOf: rest };
  }

  function objectOf(one) {
    const properties = {};
    const needed = [];
    for (const symbol of checker.getPropertiesOfType(one)) {
      if (left.has(symbol.name)) continue;
      if (!(symbol.flags & ts.SymbolFlags.Optional)) needed.push(symbol.name);
      const shape = of(checker.getTypeOfSymbol(symbol));
      const words = about(symbol);
      // Draft 7 ignores everything beside a $ref.
      properties[symbol.name] =
        '$ref' in shape && words.description ? { ...words, allOf: [shape] } : { ...words, ...shape };
    }
    const index = checker.getIndexInfoOfType(one, ts.IndexKind.String);
    return {
      type: 'object',
      ...(index ? {} : { required: needed, additionalProperties: false }),
      properties,
    };
  }

  /** What has another shape for each type that it is given. */
  function isGeneric(one) {
    const isReference = (one.objectFlags & ts.ObjectFlags.Reference) !== 0;
    const own = isReference ? checker.getTypeArguments(one) : [];
    return (one.aliasTypeArguments ?? own).length > 0;
  }

  function about(symbol) {
    const description = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');
    return description === '' ? {} : { description };
  }

  function isOurs(node) {
    const path = relative(root, node.getSourceFile().fileName);
    return !path.startsWith('..') && !path.includes('node_modules');
  }
}
