package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Account;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.Citation;
import org.endure.fact.Conclusion;
import org.endure.fact.Context;
import org.endure.fact.Direction;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FormalStatus;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.IssueArea;
import org.endure.fact.Obligation;
import org.endure.fact.Period;
import org.endure.fact.RegimeType;
import org.endure.fact.Specificity;
import org.endure.fact.State;
import org.endure.fact.Vocabulary;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.inference.Robustness;
import org.endure.rule.Basis;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.MechanismRole;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleFileReader;

/** Rule bases and inferences made by hand, so that explanations are tested without an engine. */
public final class SmallWorld {

    /** A place in a rule file. */
    public static final SourcePosition PLACE = new SourcePosition("rules/synthetic.drl", 7, 1);

    private final List<Rule> rules = new ArrayList<>();
    private final List<MechanismDefinition> mechanisms = new ArrayList<>();
    private final List<Fact> given = new ArrayList<>();
    private final Map<Conclusion, List<Justification>> reasons = new LinkedHashMap<>();

    /** A world of two allied states, Ruritania (RUR) and Graustark (GRA). */
    public SmallWorld() {
        given.add(new State("RUR", "Ruritania", RegimeType.UNKNOWN, null, null));
        given.add(new State("GRA", "Graustark", RegimeType.UNKNOWN, null, null));
        given.add(new Alliance(
                "rur-gra",
                "Pact of Strelsau",
                List.of("RUR", "GRA"),
                "RUR",
                Obligation.DEFENCE,
                Answer.NO,
                FormalStatus.IN_FORCE,
                FunctionalStatus.ACTIVE,
                2));
    }

    /** Adds a mechanism of the theory. */
    public SmallWorld mechanism(String code, String title, Direction direction) {
        mechanisms.add(new MechanismDefinition(code, title, direction, true));
        return this;
    }

    /** Adds a mechanism of the theory that is about doubts. */
    public SmallWorld doubt(String code, String title) {
        mechanisms.add(
                new MechanismDefinition(code, title, Map.of(), Direction.COLLAPSE, code, MechanismRole.DOUBT, true));
        return this;
    }

    /** Adds a given fact. */
    public SmallWorld given(Fact fact) {
        given.add(fact);
        return this;
    }

    /** Adds a conclusion with one more reason; bindings are pairs of name and value. */
    public SmallWorld concluded(Conclusion conclusion, Rule rule, List<? extends Fact> facts, Object... bindings) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < bindings.length; i += 2) {
            values.put((String) bindings[i], bindings[i + 1]);
        }
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
        reasons.computeIfAbsent(conclusion, each -> new ArrayList<>())
                .add(new Justification(rule, List.copyOf(facts), values));
        return this;
    }

    /** The rule base. */
    public RuleBase ruleBase() {
        return new RuleBase("walt", List.of(), rules, List.of(), mechanisms, "0".repeat(64));
    }

    /** The inference. */
    public Inference inference() {
        List<Derived> derived = new ArrayList<>();
        reasons.forEach((conclusion, justifications) -> derived.add(new Derived(conclusion, justifications)));
        return new Inference(ruleBase(), given, derived);
    }

    /** The answer, with a verdict that stands or falls with what these withdrawals say. */
    public Assessment assessment(Robustness robustness) {
        Assessment.Heading heading = new Assessment.Heading(
                "rur-gra",
                "Pact of Strelsau",
                "1900-1910",
                List.of("1890-1899"),
                "walt",
                "facts/rur-gra/1900-1910.yaml",
                "1".repeat(64));
        return new Assessor(inference()).assess(heading, robustness, List.of(), List.of());
    }

    /** A rule with these conditions. */
    public static Rule rule(String id, String mechanism, String because, Condition... conditions) {
        return new Rule(
                "Claim of " + id,
                id,
                mechanism,
                "source of " + id,
                Basis.THESIS,
                because,
                PLACE,
                List.of(conditions),
                null,
                "");
    }

    /** The same rule, which concludes what is written. */
    public static Rule concluding(Rule rule, String conclusion) {
        Expression.Construction made = read("Alliance()", conclusion).conclusion();
        return new Rule(
                rule.name(),
                rule.id(),
                rule.mechanism(),
                rule.source(),
                rule.basis(),
                rule.amount(),
                rule.because(),
                rule.translations(),
                rule.at(),
                rule.conditions(),
                made,
                rule.text(),
                "",
                "",
                "");
    }

    /** There is such a fact. */
    public static Condition.Pattern pattern(String type, String... constraints) {
        String text = "%s( %s )".formatted(type, String.join(", ", constraints));
        Condition.Pattern read =
                (Condition.Pattern) read(text, "Missing( \"x\" )").conditions().get(0);
        return new Condition.Pattern(
                null,
                type,
                read.constraints().stream()
                        .map(each -> new Condition.Constraint(each.expression(), PLACE, each.text()))
                        .toList(),
                PLACE,
                text);
    }

    /** There is no such fact. */
    public static Condition.Absence not(Condition.Pattern pattern) {
        return new Condition.Absence(pattern, PLACE, "not " + pattern.text());
    }

    /** There is such a fact, whichever. */
    public static Condition.Presence exists(Condition.Pattern pattern) {
        return new Condition.Presence(pattern, PLACE, "exists " + pattern.text());
    }

    /** So many such facts. */
    public static Condition.Aggregate count(Condition.Pattern pattern, String argument, String variable) {
        return new Condition.Aggregate(
                pattern,
                "count",
                new Expression.Variable(argument),
                variable,
                PLACE,
                "accumulate( %s; %s : count( %s ) )".formatted(pattern.text(), variable, argument));
    }

    /** An observation that nothing reads by itself. */
    public static Context observation(String id, String sentence) {
        return new Context(account(id, sentence, Period.CURRENT, null));
    }

    /** An account from one source. */
    public static Account account(String id, String sentence, Period period, String carriedFrom) {
        return new Account(
                id,
                sentence,
                null,
                null,
                IssueArea.DEFENCE,
                EvidenceKind.DEED,
                List.of("RUR"),
                List.of("GRA"),
                Specificity.PARTNER_SPECIFIC,
                null,
                null,
                Answer.UNKNOWN,
                List.of(new Citation("hope-1894", "p. 12")),
                null,
                null,
                null,
                null,
                period,
                period == Period.CURRENT ? "1900-1910" : "1890-1899",
                carriedFrom);
    }

    /** A rule as the reader of rule files reads it. */
    private static Rule read(String condition, String conclusion) {
        RuleFileReader.Reading reading = RuleFileReader.read(
                new RuleFile("small.drl", """
                        package org.endure.rules
                        import org.endure.fact.*;
                        rule "A claim"
                          @id("X-1") @mechanism("method") @source("x") @basis("operationalisation") @because("x")
                        when
                          %s
                        then
                          insertLogical( new %s );
                        end
                        """.formatted(condition, conclusion)), Vocabulary.BUILT_IN, false);
        assertThat(reading.faults()).isEmpty();
        return reading.rules().get(0);
    }
}
