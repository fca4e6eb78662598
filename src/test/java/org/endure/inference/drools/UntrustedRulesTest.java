package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing that could run Java passes, wherever it hides, and nothing in the shipped style is refused. */
class UntrustedRulesTest {

    private static final String RULE = """
            package org.endure.rules
            import org.endure.fact.*;
            %s
            rule "A claim"
              @id("X-1") @mechanism("method") @source("none") @basis("operationalisation") @because("so")
              %s
            when
              %s
            then
              %s
            end
            """;
    private static final String WHEN = "Alliance()";
    private static final String THEN = "insertLogical( new Missing( \"x\" ) );";

    private record Attack(String name, String text) {}

    @TestFactory
    Stream<DynamicTest> whatCouldRunJavaIsRefused() {
        return Stream.of(
                        head("an import of a Java class", "import java.io.File;"),
                        head("an import of a package", "import java.lang.reflect.*;"),
                        head("a static import", "import static java.lang.Runtime.getRuntime;"),
                        head("a function", "function void go() { Runtime.getRuntime().exit(1); }"),
                        head("a global", "global java.util.List list;"),
                        head("an accumulate function", "import accumulate org.evil.Function evil;"),
                        head("a query", "query q() Alliance() end"),
                        head(
                                "a declared type with a computed attribute",
                                "declare T\n  name : String = System.getProperty(\"user.home\")\nend"),
                        head("a declared type with an attribute of any class", "declare T\n  run : Runtime\nend"),
                        attribute("a computed salience", "salience ( Runtime.getRuntime().availableProcessors() )"),
                        attribute("a computed enabled", "enabled ( Boolean.getBoolean(\"x\") )"),
                        attribute("a timer", "timer ( int: 1s 1s )"),
                        attribute("a duration", "duration ( 1000 )"),
                        attribute("the dialect java", "dialect \"java\""),
                        when("eval", "eval( Runtime.getRuntime() != null )"),
                        when("a method in a constraint", "Alliance( name.getClass() != null )"),
                        when("a constructor in a constraint", "Alliance( name == new String(\"x\") )"),
                        when(
                                "a static method in a constraint",
                                "Alliance( name == System.getProperty(\"user.home\") )"),
                        when("from", "$a : Alliance()\n  String() from $a.members"),
                        when("from a static call", "Object() from Runtime.getRuntime()"),
                        when(
                                "an inline accumulate",
                                "Number() from accumulate( Alliance(), init( int n = 0; ) action( System.exit(1); ) result( n ) )"),
                        when("a method in accumulate", "accumulate( $a : Alliance(); $n : count( $a.getClass() ) )"),
                        when("forall", "forall( Alliance() )"),
                        when("a collection from collect", "java.util.List() from collect( Alliance() )"),
                        when("a class by its full name", "java.lang.Runtime()"),
                        then("a second statement", THEN + " Runtime.getRuntime().exit(1);"),
                        then("a call alone", "System.exit(1);"),
                        then(
                                "a new object inside the fact",
                                "insertLogical( new Missing( new ProcessBuilder(\"x\").start().toString() ) );"),
                        then(
                                "a static call inside the fact",
                                "insertLogical( new Missing( System.getProperty(\"user.home\") ) );"),
                        then("reflection", "insertLogical( new Missing( Class.forName(\"x\").getName() ) );"),
                        then("a thread", "new Thread().start();"),
                        then(
                                "a thread inside the fact",
                                "insertLogical( new Missing( Thread.currentThread().getName() ) );"),
                        then("a file", "insertLogical( new Missing( new java.io.File(\"/\").getName() ) );"),
                        then("the engine itself", "drools.halt();"),
                        then("an unfounded insert", "insert( new Missing( \"x\" ) );"))
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    List<Diagnostic> found = parse(new DrlRuleParser(), attack.text());
                    assertThat(found).anySatisfy(each -> {
                        assertThat(each.isError()).isTrue();
                        assertThat(each.at().line()).isPositive();
                        assertThat(each.text()).contains("bad.drl:").doesNotContain("Exception");
                    });
                }));
    }

    @Test
    void aRuleInTheShippedStylePasses() {
        assertThat(parse(new DrlRuleParser(), RULE.formatted("", "", WHEN, THEN)))
                .isEmpty();
        ShippedTheory.rules()
                .files()
                .forEach(file -> assertThat(parse(new DrlRuleParser(), file.text()))
                        .as(file.path())
                        .isEmpty());
    }

    @Test
    void whoeverTrustsAFileMayUseOtherFormsOfConditions() {
        String text = RULE.formatted("import java.util.List;", "", "eval( 1 < 2 )\n  Alliance()", THEN);
        assertThat(parse(new DrlRuleParser(true), text)).isEmpty();
        assertThat(parse(new DrlRuleParser(), text))
                .extracting(Diagnostic::code)
                .containsOnly("untrusted")
                .hasSize(2);
    }

    private static List<Diagnostic> parse(DrlRuleParser parser, String text) {
        List<Diagnostic> found = new ArrayList<>();
        var rules = parser.parse(new RuleFile("bad.drl", text), Vocabulary.BUILT_IN, found);
        if (found.isEmpty()) {
            found.addAll(org.endure.rule.check.RuleChecks.check(
                    List.of(new RuleFile("bad.drl", text)),
                    rules,
                    ShippedTheory.rules().parameters(),
                    Vocabulary.BUILT_IN));
        }
        return found;
    }

    private static Attack head(String name, String head) {
        return new Attack(name, RULE.formatted(head, "", WHEN, THEN));
    }

    private static Attack attribute(String name, String attribute) {
        return new Attack(name, RULE.formatted("", attribute, WHEN, THEN));
    }

    private static Attack when(String name, String when) {
        return new Attack(name, RULE.formatted("", "", when, THEN));
    }

    private static Attack then(String name, String then) {
        return new Attack(name, RULE.formatted("", "", WHEN, then));
    }
}
