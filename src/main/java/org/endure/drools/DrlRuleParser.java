package org.endure.drools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.rulebase.Basis;
import org.endure.rulebase.Expression;
import org.endure.rulebase.ExpressionParser;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleFile;
import org.endure.rulebase.RuleParser;
import org.endure.rulebase.SyntaxFaults;
import org.endure.rulebase.TrustedForms;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files with the DRL parser of Drools and turns them into rules in our own terms. */
public final class DrlRuleParser implements RuleParser {

    /** Rules of several packages can silence each other (Drools #7115). */
    private static final String PACKAGE = "org.endure.rules";

    private static final String TRANSLATION = "because_";
    private static final List<String> METADATA = List.of("id", "mechanism", "source", "basis", "because");
    private static final String WITHDRAWN = "disabled";
    private static final String REPLACES = "replaces";

    private final boolean trusted;

    /** A parser that refuses whatever could run Java. */
    public DrlRuleParser() {
        this(false);
    }

    /**
     * A parser.
     *
     * @param trusted whether rule files may run Java
     */
    public DrlRuleParser(boolean trusted) {
        this.trusted = trusted;
    }

    @Override
    public List<Rule> parse(RuleFile file, List<Diagnostic> diagnostics) {
        DrlSource source = new DrlSource(file);
        PackageDescr descr = describe(source, diagnostics);
        if (descr == null) {
            return List.of();
        }
        if (!PACKAGE.equals(descr.getName()) && !descr.getRules().isEmpty()) {
            int line = source.lineContaining("package", 1);
            int column = source.line(line).startsWith("package") ? "package ".length() : 0;
            diagnostics.add(source.error(
                    "wrong-package",
                    line,
                    column,
                    descr.getName().isEmpty()
                            ? "This rule file does not say its package."
                            : "Rule files belong to one package, and %s is another.".formatted(descr.getName()),
                    "Write package %s.".formatted(PACKAGE)));
        }
        List<Rule> rules = new ArrayList<>();
        for (RuleDescr rule : descr.getRules()) {
            if (!rule.isQuery()) {
                rules.add(rule(rule, source, diagnostics));
            }
        }
        if (!trusted) {
            TrustCheck.check(descr, source, diagnostics);
            rules.forEach(rule -> TrustedForms.check(rule).forEach(each -> diagnostics.add(source.shown(each))));
        }
        return rules;
    }

    private static @Nullable PackageDescr describe(DrlSource source, List<Diagnostic> diagnostics) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr;
        try {
            descr = parser.parse(null, source.file().text());
        } catch (DroolsParserException e) {
            diagnostics.add(
                    source.error("syntax", 1, 0, "The rule file cannot be read: %s.".formatted(e.getMessage()), null));
            return null;
        }
        if (!parser.hasErrors()) {
            return descr;
        }
        List<Diagnostic> explained = SyntaxFaults.of(source.file());
        diagnostics.addAll(explained);
        for (DroolsError error : explained.isEmpty() ? parser.getErrors() : List.<DroolsError>of()) {
            if (error instanceof ParserError fault) {
                diagnostics.add(source.error(
                        "syntax",
                        fault.getRow(),
                        fault.getCol(),
                        SyntaxMessages.plain(fault.getMessage()),
                        "Look at this line and the one before it."));
            } else {
                diagnostics.add(source.error("syntax", 1, 0, SyntaxMessages.plain(error.getMessage()), null));
            }
        }
        return null;
    }

    private static Rule rule(RuleDescr descr, DrlSource source, List<Diagnostic> diagnostics) {
        SourcePosition at = source.position(descr.getLine(), source.columnOf(descr.getLine(), "rule"));
        if (descr.getAnnotation(WITHDRAWN) != null) {
            return withdrawal(descr, source, at, diagnostics);
        }
        for (String key : METADATA) {
            String written = metadata(descr, key).isEmpty() ? misspelt(descr, key) : null;
            if (written != null) {
                int line = source.lineContaining("@" + written, at.line());
                diagnostics.add(source.error(
                        "unknown-metadata",
                        line,
                        source.columnOf(line, "@" + written) - 1,
                        "A rule has no @%s.".formatted(written),
                        "Did you mean @%s?".formatted(key)));
            } else if (metadata(descr, key).isEmpty()) {
                diagnostics.add(source.error(
                        "missing-metadata",
                        at.line(),
                        at.column() - 1,
                        "The rule \"%s\" has no @%s.".formatted(descr.getName(), key),
                        "Every rule carries @id @mechanism @source @basis @because."));
            }
        }
        otherLanguages(descr, source, at, diagnostics);
        return new Rule(
                descr.getName(),
                metadata(descr, "id"),
                metadata(descr, "mechanism"),
                metadata(descr, "source"),
                basis(descr, source, at, diagnostics),
                metadata(descr, "because"),
                translations(descr),
                at,
                ConditionReader.read(descr.getLhs(), source, diagnostics),
                conclusion(descr, source, diagnostics),
                source.text(descr.getStartCharacter(), descr.getEndCharacter()),
                layering(descr, REPLACES, at, source, diagnostics),
                "");
    }

    /** What was probably meant to be a metadata key that is missing; null if nothing was. */
    private static @Nullable String misspelt(RuleDescr descr, String key) {
        return descr.getAnnotationNames().stream()
                .filter(each -> !METADATA.contains(each))
                .filter(each -> Spelling.nearest(each, List.of(key)).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** A rule that is withdrawn: what else it says is not read. */
    private static Rule withdrawal(RuleDescr descr, DrlSource source, SourcePosition at, List<Diagnostic> diagnostics) {
        return new Rule(
                descr.getName(),
                metadata(descr, "id"),
                metadata(descr, "mechanism"),
                metadata(descr, "source"),
                Basis.OPERATIONALISATION,
                metadata(descr, "because"),
                Map.of(),
                at,
                List.of(),
                null,
                source.text(descr.getStartCharacter(), descr.getEndCharacter()),
                "",
                layering(descr, WITHDRAWN, at, source, diagnostics));
    }

    /** What a rule says about a rule of another layer; empty if nothing. It is an error to say it without words. */
    private static String layering(
            RuleDescr descr, String key, SourcePosition at, DrlSource source, List<Diagnostic> diagnostics) {
        String said = metadata(descr, key);
        if (descr.getAnnotation(key) != null && said.isBlank()) {
            int line = source.lineContaining("@" + key, at.line());
            diagnostics.add(source.error(
                    "empty-" + key,
                    line,
                    source.columnOf(line, "@" + key) - 1,
                    "@%s of \"%s\" says nothing.".formatted(key, descr.getName()),
                    key.equals(WITHDRAWN)
                            ? "Say why the rule is withdrawn: @disabled(\"reason\")."
                            : "Name the rule that it replaces: @replaces(\"name or id\")."));
            return " ";
        }
        return said;
    }

    /** The reason in the languages in which the rule gives it: {@code @because_sv}, {@code @because_ja}. */
    private static Map<Language, String> translations(RuleDescr descr) {
        Map<Language, String> translations = new EnumMap<>(Language.class);
        for (Language language : Language.translations()) {
            String sentence = metadata(descr, TRANSLATION + language.code());
            if (!sentence.isBlank()) {
                translations.put(language, sentence);
            }
        }
        return translations;
    }

    /** Reports reasons in languages in which Endure does not answer, which nobody would ever read. */
    private static void otherLanguages(
            RuleDescr descr, DrlSource source, SourcePosition at, List<Diagnostic> diagnostics) {
        for (String key : descr.getAnnotationNames()) {
            String code = key.startsWith(TRANSLATION) ? key.substring(TRANSLATION.length()) : "sv";
            if (Language.of(code).filter(Language.translations()::contains).isEmpty()) {
                int line = source.lineContaining("@" + key, at.line());
                diagnostics.add(source.error(
                        "unknown-language",
                        line,
                        source.columnOf(line, "@" + key) - 1,
                        "@%s is in no language in which Endure answers.".formatted(key),
                        Spelling.advice(
                                key,
                                Language.translations().stream()
                                        .map(language -> TRANSLATION + language.code())
                                        .toList())));
            }
        }
    }

    private static Basis basis(RuleDescr descr, DrlSource source, SourcePosition at, List<Diagnostic> diagnostics) {
        String code = metadata(descr, "basis");
        return Basis.of(code).orElseGet(() -> {
            if (!code.isEmpty()) {
                int line = source.lineContaining("@basis", at.line());
                diagnostics.add(source.error(
                        "unknown-basis",
                        line,
                        source.columnOf(line, "\"" + code + "\"") - 1,
                        "\"%s\" is no basis of a claim.".formatted(code),
                        Spelling.advice(code, Basis.codes())));
            }
            return Basis.OPERATIONALISATION;
        });
    }

    private static Expression.@Nullable Construction conclusion(
            RuleDescr descr, DrlSource source, List<Diagnostic> diagnostics) {
        String text = String.valueOf(descr.getConsequence());
        try {
            return ExpressionParser.parseConclusion(text);
        } catch (ExpressionParser.UnreadableException e) {
            int line = descr.getConsequenceLine();
            diagnostics.add(new Diagnostic(
                    Severity.ERROR,
                    "unreadable-conclusion",
                    source.inside(line, text, e.offset()),
                    "The conclusion of \"%s\" cannot be read: %s.".formatted(descr.getName(), e.getMessage()),
                    "A rule concludes one fact: insertLogical( new Type( … ) );",
                    source.line(source.inside(line, text, e.offset()).line()),
                    1));
            return null;
        }
    }

    /** The value of an annotation without its quotes; empty if there is none. */
    private static String metadata(RuleDescr descr, String key) {
        AnnotationDescr annotation = descr.getAnnotation(key);
        String value = annotation == null ? null : annotation.getSingleValueAsString();
        if (value == null) {
            return "";
        }
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }
}
