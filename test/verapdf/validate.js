// Runs in the JVM under Rhino, which the jar of @opendataloader/pdf brings along with the core of veraPDF:
//   java -cp opendataloader-pdf-cli.jar org.mozilla.javascript.tools.shell.Main -version 200 validate.js PROFILE[,PROFILE] FILE...
// and prints a line of JSON for each file and profile, all files of the first profile first. The profiles are read by hand, as the jar has no JAXB for them.
const vera = Packages.org.verapdf.pdfa;
const { Foundries } = vera;
const { Profiles } = vera.validation.profiles;
const { PDFAFlavour } = vera.flavours;

java.util.logging.LogManager.getLogManager().reset();
Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();

function childrenOf(element, name) {
  const nodes = element.getChildNodes();
  const found = [];
  for (let i = 0; i < nodes.getLength(); i++) {
    if (String(nodes.item(i).getNodeName()) === name) found.push(nodes.item(i));
  }
  return found;
}

function childOf(element, name) {
  return childrenOf(element, name)[0] || null;
}

function textOf(element, name) {
  const child = childOf(element, name);
  return child === null ? '' : child.getTextContent();
}

function sortedBy(keyOf) {
  const compare = (a, b) => String(keyOf(a)).localeCompare(String(keyOf(b)));
  return new java.util.TreeSet(new java.util.Comparator({ compare }));
}

function readRule(element) {
  const id = childOf(element, 'id');
  const specification = PDFAFlavour.Specification.valueOf(id.getAttribute('specification'));
  const deferred = String(element.getAttribute('deferred'));
  return Profiles.ruleFromValues(
    Profiles.ruleIdFromValues(
      specification,
      id.getAttribute('clause'),
      Number(id.getAttribute('testNumber')),
    ),
    element.getAttribute('object'),
    deferred === '' ? null : java.lang.Boolean.valueOf(deferred),
    element.getAttribute('tags'),
    textOf(element, 'description'),
    textOf(element, 'test'),
    Profiles.errorFromValues(textOf(childOf(element, 'error'), 'message'), new java.util.ArrayList()),
    new java.util.ArrayList(),
  );
}

function readVariable(element) {
  return Profiles.variableFromValues(
    element.getAttribute('name'),
    element.getAttribute('object'),
    textOf(element, 'defaultValue'),
    textOf(element, 'value'),
  );
}

function readProfile(name) {
  const loader = java.lang.Thread.currentThread().getContextClassLoader();
  const stream = loader.getResourceAsStream('org/verapdf/pdfa/validation/' + name + '.xml');
  const factory = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance();
  const root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
  const rules = sortedBy((rule) => rule.getRuleId() + ' ' + rule.getObject());
  const variables = sortedBy((variable) => variable.getName() + ' ' + variable.getObject());
  childrenOf(childOf(root, 'rules'), 'rule').forEach((rule) => rules.add(readRule(rule)));
  childrenOf(childOf(root, 'variables'), 'variable').forEach((one) => variables.add(readVariable(one)));
  const details = Profiles.profileDetailsFromValues(name, name, '', new java.util.Date(0));
  const flavour = PDFAFlavour.valueOf(root.getAttribute('flavour'));
  return Profiles.profileFromSortedValues(flavour, details, '', rules, variables);
}

function validate(file, profile) {
  const foundry = Foundries.defaultInstance();
  const parser = foundry.createParser(new java.io.File(file), profile.getPDFAFlavour());
  const validator = foundry.createValidator(profile, 20, false, false, false);
  const result = validator.validate(parser);
  const failures = {};
  result.getTestAssertions().forEach((assertion) => {
    if (String(assertion.getStatus().name()) !== 'FAILED') return;
    const rule = assertion.getRuleId().getClause() + '-' + assertion.getRuleId().getTestNumber();
    failures[rule] = String(assertion.getMessage()) + ' at ' + assertion.getLocation().getContext();
  });
  const verdict = {
    compliant: Boolean(result.isCompliant()),
    assertions: Number(result.getTotalAssertions()),
    failures: failures,
  };
  validator.close();
  parser.close();
  return verdict;
}

const names = arguments[0].split(',');
names.forEach((name) => {
  const profile = readProfile(name);
  for (let i = 1; i < arguments.length; i++) print(JSON.stringify(validate(arguments[i], profile)));
});
