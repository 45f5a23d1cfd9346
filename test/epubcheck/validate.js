// Runs in the JVM under Rhino, beside EPUBCheck:
//   java -cp epubcheck.jar:lib/*:opendataloader-pdf-cli.jar org.mozilla.javascript.tools.shell.Main -version 200 validate.js FILE...
// and prints a line of JSON for each file; what was found goes to standard error.
const base = Packages.com.adobe.epubcheck;

for (let i = 0; i < arguments.length; i++) {
  const report = new base.util.DefaultReportImpl(arguments[i]);
  new base.api.EpubCheck(new java.io.File(arguments[i]), report).doValidate();
  print(
    JSON.stringify({
      fatals: Number(report.getFatalErrorCount()),
      errors: Number(report.getErrorCount()),
      warnings: Number(report.getWarningCount()),
    }),
  );
}
