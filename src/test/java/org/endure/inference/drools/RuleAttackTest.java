package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files that ran code, crashed or never came to an end: each is refused at its place by every command that reads it, soon, and
 * the mistakes of other files are reported with it.
 */
class RuleAttackTest {

    private static final Path FILES = Path.of("src/test/resources/attacks/rules");
    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String COMMENTED = "decl_comment.drl";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String HEAD = "package org.endure.rules\nimport org.endure.fact.*;\n";
    private static final String RULE = HEAD + """
            %s
            rule "Z"
              @id("ZZ-1") @mechanism("C2.b") @source("s") @basis("literature") @because("%s")
            when
              CredibilitySignal( period == Period.CURRENT, $receiver : receiver, $area : area, $position : position, $fact : id, %s )
            then
              insertLogical( new Indication( "C2.b", Direction.COLLAPSE, Nature.CONDUCT, $receiver, $area, $position, Magnitude.SIGNIFICANT, $fact ) );
            end
            """;
    private static final String MISTAKE =
            RULE.formatted("", "b", "sendre != null").replace("\"Z\"", "\"Y\"").replace("ZZ-1", "YY-1");
    private static final String SYNTAX_MISTAKE = HEAD + """
            rule "Other"
              @id("OT-1") @mechanism("C2.b") @source("s") @basis("literature") @because("b")
            when
              Member( state == "JPN" )
            then
              insertLogical( new Missing( "x" ) );
            """;

    @TempDir
    private Path folder = Path.of("");

    /** Files by name: those that are kept, and those that are too long to be kept. */
    static Map<String, String> attacks() throws IOException {
        Map<String, String> attacks = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                attacks.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        attacks.remove(COMMENTED);
        attacks.put("text of 20,000 letters", test("sender != \"" + "x".repeat(20_000) + "\""));
        attacks.put("text of 20,000 escapes", test("sender != \"" + "\\\"".repeat(10_000) + "\""));
        attacks.put("reason of 100,000 letters", RULE.formatted("", "x".repeat(100_000), "sender != null"));
        attacks.put("2,000 brackets", test("(".repeat(2000) + "sender != null" + ")".repeat(2000)));
        attacks.put("2,000 negations", test("!(".repeat(2000) + "sender != null" + ")".repeat(2000)));
        attacks.put("2,000 brackets that are not closed", test("(".repeat(2000)));
        attacks.put(
                "5,000 tests",
                test(IntStream.range(0, 5000)
                        .mapToObj("sender != \"%d\""::formatted)
                        .collect(Collectors.joining(", "))));
        attacks.put("5,000 commas", test(",".repeat(5000)));
        attacks.put("a variable of a million letters", test("$" + "x".repeat(1_000_000) + " : sender"));
        attacks.put("a number of a million digits", test("sender != " + "9".repeat(1_000_000)));
        attacks.put("three million letters", test("sender != null /* " + "x".repeat(3_000_000) + " */"));
        attacks.put("5,000 nots", test("sender != null )" + " not".repeat(5000) + " Member("));
        attacks.put(
                "5,000 nested nots",
                test("sender != null )" + " not(".repeat(5000) + " Member() " + ")".repeat(5000) + " Member("));
        attacks.put("300 attributes", declared("Foo3", IntStream.range(0, 300).mapToObj("a%d"::formatted)));
        for (String name :
                new String[] {"class", "int", "wait", "hashCode", "id", "account", "end", "when", "area", "area2 : X"
                }) {
            attacks.put("an attribute " + name, declared("Foo4", Stream.of(name)));
        }
        for (String type :
                new String[] {"IssueArea", "Account", "TimeSpan", "Vocabulary", "Object", "Runtime", "Process", "String"
                }) {
            attacks.put("a type " + type, declared(type, Stream.of("x")));
        }
        for (String expression : new String[] {
            "(a+)\\\\1",
            "(?=x)y",
            "(?<!x)y",
            "[",
            "(a{1000}){1000}",
            "x".repeat(300),
            "(?P=name)",
            "a{2000}",
            "\\\\p{Nonsense}"
        }) {
            attacks.put("the expression " + expression, test("sender matches \"" + expression + "\""));
        }
        for (String number :
                new String[] {"99999999999", "-2147483649", "5L", "1e5", "0.1234567890123456789", "0x10"}) {
            attacks.put("the number " + number, test("sender != null ) CapabilityChange( changePct > " + number));
        }
        return attacks;
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedAtItsPlaceSoonAndOtherFilesAreChecked(String name) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/attack.drl"), attacks().get(name));
        Files.writeString(folder.resolve("mine/other.drl"), SYNTAX_MISTAKE);
        Files.writeString(folder.resolve("mine/third.drl"), MISTAKE);
        Instant begin = Instant.now();
        refused(CommandRun.run(folder, "check", "mine"));
        if (name.endsWith(".drl")) {
            refused(CommandRun.run(folder, "assess", FACTS, "--rules", "mine"));
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsOnly("attack.drl", "other.drl", "third.drl");
        }
    }

    static Stream<String> names() throws IOException {
        return attacks().keySet().stream();
    }

    private static void refused(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/other.drl:")
                .containsPattern("mine/attack\\.drl(:\\d+:\\d+)?: error: ")
                .doesNotContain("Exception", "\tat ", "bug in Endure", "\u001b");
        assertThat(run.err().length()).isLessThan(20_000);
    }

    /** It looks like a declaration, a rule and another declaration, but the rule stands in a comment. */
    @Test
    void aRuleInACommentOfADeclarationDoesNotRun() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(FILES.resolve(COMMENTED), folder.resolve("mine/attack.drl"));
        assertThat(CommandRun.run(folder, "check", "mine").err()).doesNotContain("error");
        assertThat(CommandRun.run(folder, "assess", FACTS, "--rules", "mine").exitCode())
                .isZero();
        assertThat(folder.resolve("owned.txt")).doesNotExist();
        assertThat(Path.of("owned.txt")).doesNotExist();
    }

    @Test
    void anAttributeThatIsRefusedSaysWhatToWriteInstead() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(FILES.resolve("attribute-enabled-false.drl"), folder.resolve("mine/attack.drl"));
        assertThat(CommandRun.run(folder, "check", "mine").err()).contains("attack.drl:5:3", "@disabled(\"reason\")");
    }

    @ParameterizedTest
    @MethodSource("largest")
    void aRuleAsLargeAsItMayBeIsAnsweredSoon(String test) throws IOException {
        Files.createDirectories(folder.resolve("own/mine"));
        Files.writeString(
                folder.resolve("own/mine/theory.yaml"),
                "name: mine\nsentence: Mine.\nmechanisms:\n"
                        + Stream.of("C1", "C2.b", "C3", "C4", "C5", "C6", "E1", "E1x", "E4", "E5", "E5x")
                                .map("  - {code: %s, direction: COLLAPSE, title: Any}\n"::formatted)
                                .collect(Collectors.joining()));
        Files.writeString(folder.resolve("own/mine/large.drl"), test(test));
        Instant begin = Instant.now();
        CommandRun run = CommandRun.run(folder, "assess", FACTS, "--rules", "own/mine", "--no-cache");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
    }

    static Stream<String> largest() {
        String text = "sender != \"" + "x".repeat(9_990) + "\"";
        return Stream.of(
                "sender in (" + "\"x\", ".repeat(2_000) + "\"y\")",
                "(" + "sender == \"x\" || ".repeat(1_000) + "sender == \"USA\")",
                "sender != \"x\"" + ", sender != \"x\"".repeat(1_000),
                "(sender != \"x\" && ".repeat(18) + "sender != null" + ")".repeat(18),
                "!(sender == \"x\" || ".repeat(18) + "sender != null" + ")".repeat(18),
                "sender != null ) Member() ".replace("Member()", "not Member( state == \"x\" ) ".repeat(45))
                        + " Member(",
                "sender != null ) " + " not(".repeat(18) + "Member( state == \"x\" )" + ")".repeat(18) + " Member(",
                text,
                "sender matches \"" + "(x*)*".repeat(39) + "\" || sender != null");
    }

    private static String test(String test) {
        return RULE.formatted("", "b", test);
    }

    private static String declared(String type, Stream<String> attributes) {
        String all = attributes
                .map(each -> "  %s : String @meaning(\"m\")\n".formatted(each))
                .collect(Collectors.joining());
        return RULE.formatted("declare %s\n  @meaning(\"m\")\n%send".formatted(type, all), "b", "sender != null");
    }
}
