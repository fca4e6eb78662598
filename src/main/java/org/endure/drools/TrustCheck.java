package org.endure.drools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.endure.diagnostic.Diagnostic;

/**
 * Refuses what could run Java when a rule file is compiled or applied, before anything of it is compiled: imports, functions,
 * globals, queries, attributes with expressions. What stands in conditions and conclusions is checked on the parsed rules
 * ({@link org.endure.rulebase.TrustedForms}).
 */
final class TrustCheck {

    private static final String FACTS = "org.endure.fact.";
    private static final Set<String> TIMED = Set.of("timer", "duration", "calendars");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+|true|false|\"[^\"]*\"|[\\w .:-]*");
    private static final Set<String> FIELD_TYPES =
            Set.of("String", "Integer", "int", "Double", "double", "Boolean", "boolean", "Number");
    private static final String ADVICE =
            "Rules in the shipped style need none of this. If you trust the file, run with --trusted.";

    private final DrlSource source;
    private final List<Diagnostic> diagnostics;

    private TrustCheck(DrlSource source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    static void check(PackageDescr descr, DrlSource source, List<Diagnostic> diagnostics) {
        new TrustCheck(source, diagnostics).file(descr);
    }

    private void file(PackageDescr descr) {
        for (ImportDescr each : descr.getImports()) {
            if (!each.getTarget().startsWith(FACTS)) {
                refuse(each, each.getTarget(), "The import of %s could run Java.".formatted(each.getTarget()));
            }
        }
        descr.getFunctionImports()
                .forEach(each -> refuse(
                        each,
                        each.getTarget(),
                        "An imported function (%s) could run Java.".formatted(each.getTarget())));
        descr.getAccumulateImports()
                .forEach(each -> refuse(
                        each,
                        each.getTarget(),
                        "An imported function (%s) could run Java.".formatted(each.getTarget())));
        descr.getFunctions()
                .forEach(each -> refuse(each, "function", "A function (%s) runs Java.".formatted(each.getName())));
        descr.getGlobals()
                .forEach(each -> refuse(
                        each,
                        "global",
                        "A global (%s) brings in objects from outside.".formatted(each.getIdentifier())));
        descr.getWindowDeclarations()
                .forEach(each -> refuse(each, "declare", "A window belongs to streams of events, not to facts."));
        descr.getTypeDeclarations().forEach(this::type);
        descr.getAttributes().forEach(this::attribute);
        descr.getRules().forEach(this::rule);
    }

    private void rule(RuleDescr rule) {
        if (rule.isQuery()) {
            refuse(rule, "query", "A query (%s) concludes nothing.".formatted(rule.getName()));
        }
        if (rule.getParentName() != null) {
            refuse(
                    rule,
                    "extends",
                    "The rule \"%s\" takes conditions from another rule, out of sight.".formatted(rule.getName()));
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule, "then", "The rule \"%s\" has more than one conclusion.".formatted(rule.getName()));
        }
        for (Map.Entry<String, AttributeDescr> each : rule.getAttributes().entrySet()) {
            attribute(each.getValue());
        }
    }

    private void attribute(AttributeDescr attribute) {
        String name = attribute.getName();
        boolean java =
                name.equals("dialect") && !String.valueOf(attribute.getValue()).contains("mvel");
        boolean computed = attribute.getType() == AttributeDescr.Type.EXPRESSION
                && !PLAIN.matcher(String.valueOf(attribute.getValue())).matches();
        if (TIMED.contains(name) || java || computed) {
            refuse(
                    attribute,
                    name,
                    "The attribute %s %s could run Java or wait.".formatted(name, attribute.getValue()));
        }
    }

    private void type(TypeDeclarationDescr type) {
        for (TypeFieldDescr field : type.getFields().values()) {
            if (field.getInitExpr() != null) {
                refuse(
                        field,
                        "=",
                        "The attribute %s is computed, which could run Java.".formatted(field.getFieldName()));
            }
            String declared = field.getPattern().getObjectType();
            boolean known = FIELD_TYPES.contains(declared)
                    || org.endure.rulebase.RuleVocabulary.constantType(declared).isPresent();
            if (!known) {
                refuse(
                        field,
                        declared,
                        "The attribute %s has the type %s, which is no value of a fact."
                                .formatted(field.getFieldName(), declared));
            }
        }
    }

    private void refuse(BaseDescr descr, String word, String message) {
        int line = Math.max(1, descr.getLine());
        int found = source.lineContaining(word, line);
        diagnostics.add(source.error("untrusted", found, source.columnOf(found, word) - 1, message, ADVICE));
    }
}
