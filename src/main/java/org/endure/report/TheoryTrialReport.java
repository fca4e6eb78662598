package org.endure.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.endure.consultation.TheoryTrial.Coverage;
import org.endure.consultation.TheoryTrial.Result;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;

/** How the tests of a theory went. */
public final class TheoryTrialReport {

    private TheoryTrialReport() {}

    /**
     * The report on the screen.
     *
     * @param listed whether the rules and conditions that no test tries are listed
     */
    public static String text(String theory, List<Result> results, Coverage coverage, boolean listed) {
        StringBuilder text = new StringBuilder();
        for (Result each : results) {
            text.append(each.passed() ? "passed  " : "FAILED  ")
                    .append(Escapes.visible(each.test().name()))
                    .append('\n');
            each.faults().forEach(fault -> text.append("        ").append(fault).append('\n'));
            if (!each.passed()) {
                text.append("        at ")
                        .append(Escapes.visible(each.test().at().toString()))
                        .append('\n');
            }
        }
        long passed = results.stream().filter(Result::passed).count();
        text.append("\n%s: %d passed, %d failed. %d of %s fired in some test. Conditions never seen to fail: %d.\n"
                .formatted(
                        theory,
                        passed,
                        results.size() - passed,
                        coverage.rules() - coverage.silent().size(),
                        Count.of(coverage.rules(), "rule"),
                        coverage.untried().size()));
        if (listed) {
            text.append("\nRules that no test fires:\n");
            coverage.silent().forEach(each -> text.append("  ").append(each).append('\n'));
            text.append("\nConditions never seen to fail:\n");
            coverage.untried()
                    .forEach(each ->
                            text.append("  ").append(Escapes.visible(each)).append('\n'));
        }
        return text.toString();
    }

    /** The report as JSON. */
    public static String json(String theory, List<Result> results, Coverage coverage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("theory", theory);
        tree.put("passed", results.stream().filter(Result::passed).count());
        tree.put("failed", results.stream().filter(each -> !each.passed()).count());
        tree.put(
                "tests",
                results.stream()
                        .map(each -> {
                            Map<String, Object> test = new LinkedHashMap<>();
                            test.put("name", each.test().name());
                            test.put("at", each.test().at().toString());
                            test.put("passed", each.passed());
                            test.put("faults", each.faults());
                            return test;
                        })
                        .toList());
        tree.put("rules", coverage.rules());
        tree.put("rulesThatNoTestFires", coverage.silent());
        tree.put("conditionsNeverSeenToFail", coverage.untried());
        return JsonReport.write(tree);
    }

    /** The report in the form of JUnit, which build servers read. */
    public static String junit(String theory, List<Result> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", theory);
            xml.writeAttribute("tests", String.valueOf(results.size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(
                            results.stream().filter(each -> !each.passed()).count()));
            for (Result each : results) {
                xml.writeStartElement("testcase");
                xml.writeAttribute("classname", theory);
                xml.writeAttribute("name", Escapes.visible(each.test().name()));
                if (!each.passed()) {
                    xml.writeStartElement("failure");
                    xml.writeAttribute("message", Escapes.visible(each.faults().get(0)));
                    xml.writeCharacters(Escapes.visible(String.join(" ", each.faults()) + " At "
                            + each.test().at()));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written as XML.", e);
        }
        return text + "\n";
    }
}
