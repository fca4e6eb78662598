package org.endure.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A kind of input: which file it is in a small project, what it is grown from, and which commands read it. */
enum FuzzKind {
    RULES(
            "own/mine/rules.drl",
            List.of("rules/collapse", "rules/interaction", "src/test/resources/attacks/rules"),
            ".drl",
            """
            rule when then end not exists accumulate( forall( eval( from or and in matches contains memberOf import global function \
            query declare extends package dialect salience enabled false @id(" @because( @disabled(" @key @meaning(" /* */ // " \\ \\u0022 \
            ( ) { } , ; : . == != < > && || ! - $x $state 1 99999999999 0.5 null true new Trap Trap() Trap.spring() org.endure.fuzz.Trap \
            org.endure.fuzz.Trap.spring() org.endure.fact.Trap Runtime Missing( insertLogical( Member( $x : state ) Period.CURRENT Answer.YES \
            java.io.File("owned.txt").createNewFile() new\u00a0java.io.File("owned.txt").createNewFile() Runtime.getRuntime().exec("true")\
             groupby( collect( do[x] -> ?q( /members[ this String Object Alliance( memberCount name ) (a+)+\\\\1 (?=x) “ （ é 日 \ud83d\ude00""",
            List.of(List.of("check", "own/mine"), List.of("assess", "set.yaml", "--rules", "own/mine"))),
    PARAMETERS(
            "own/mine/parameters.yaml",
            List.of("rules/parameters.yaml"),
            ".yaml",
            Words.YAML,
            List.of(List.of("check", "own/mine"))),
    THEORY(
            "own/mine/theory.yaml",
            List.of("rules/theory.yaml", "rules/variants"),
            "theory.yaml",
            Words.YAML
                    + " name: base: walt folders: sentence: sources: expected: mechanisms: code: direction: COLLAPSE title:",
            List.of(List.of("check", "own/mine"))),
    FACTS(
            "set.yaml",
            List.of("facts/cases", "src/test/resources/good/facts"),
            ".yaml",
            Words.YAML
                    + " type: id: date: area: TRADE evidence: STATEMENT actor: sources: sentence: USA JPN 2017/2018 1990-02-30",
            List.of(List.of("check", "set.yaml"), List.of("assess", "set.yaml", "--rules", "own/mine"))),
    SCENARIO(
            "scenario.yaml",
            List.of("facts/us-japan/scenarios"),
            ".yaml",
            Words.YAML + " overlay: base: author: reason: remove: change: set: add: where:",
            List.of(
                    List.of("check", "scenario.yaml"),
                    List.of("what-if", "set.yaml", "scenario.yaml", "--rules", "own/mine"))),
    TESTS(
            "tests.yaml",
            List.of("rules/tests"),
            ".yaml",
            Words.YAML + " tests: name: coded: expect: verdict: ENDURANCE fired: silent: present: absent:",
            List.of(
                    List.of("check", "tests.yaml", "--rules", "own/mine"),
                    List.of("test", "tests.yaml", "--rules", "own/mine"))),
    BIBLIOGRAPHY(
            "s.bib",
            List.of("facts/us-japan/sources.bib", "src/test/resources/good/facts"),
            ".bib",
            "@article{ @book{ @string{ @comment{ @preamble{ } { \" # = , \\ \\\"{ \\'e \\textbf{ k1 title author year = {2017} and others \\\\ % $ é 日 \ud83d\ude00",
            List.of(List.of("check", "set.yaml"))),
    STYLE(
            "style.csl",
            List.of(),
            ".csl",
            "<group> </group> <text <names <macro name=\"a\"> macro=\"a\" variable=\"title\" /> < > & &amp; &#0; <!DOCTYPE <!ENTITY "
                    + "<![CDATA[ <?xml \" ' é 日 <choose> <if <else/> SYSTEM \"file:///etc/passwd\"",
            List.of(List.of("report", "set.yaml", "-o", "report", "--rules", "mine", "--style", "style.csl"))),
    TABLE(
            "table.csv",
            List.of("src/test/resources/dyad-years/table.csv"),
            ".csv",
            ", ; \t \" \"\" \n \r\n 1 -1 1e400 NaN 1,5 1970 99999999999 ccode1 year é 日 = @",
            List.of(List.of("batch", "table.csv", "--coding", "dyad-years", "-o", "out")));

    private static final int LONGEST_SEED = 6_000;

    private final String file;
    private final List<String> seeds;
    private final List<String> words;
    private final List<List<String>> commands;

    FuzzKind(String file, List<String> places, String ending, String words, List<List<String>> commands) {
        this.file = file;
        this.seeds = new ArrayList<>(read(places, ending));
        for (int i = this.seeds.size() / 3; i >= 0; i--) {
            this.seeds.add(sound());
        }
        this.words = List.of(words.split(" "));
        this.commands = commands;
    }

    private static final class Words {
        static final Path PROJECT = Path.of("src/test/resources/fuzz");
        static final String YAML =
                "- : [ ] { } , # & * ! !!java.net.URL !!str | > ' \" \\ \\U0010FFFF \\UFFFFFFFF & &a *a << ? % @ ` --- ... "
                        + "null true ~ 1 -1 0x10 1e400 .inf .nan 2017 é 日 \ud83d\ude00 \u0007 \u2028 \t";
    }

    /** Where it is in the project. */
    String file() {
        return file;
    }

    /** The sound input of the small project. */
    String sound() {
        Path name = Path.of(file).getFileName();
        Path own = Words.PROJECT.resolve(name);
        return text(
                Files.exists(own)
                        ? own
                        : Path.of("src/test/resources/dyad-years").resolve(name));
    }

    /** Sound inputs to begin with, none of them long. */
    List<String> seeds() {
        return seeds;
    }

    /** What means something in such an input. */
    List<String> words() {
        return words;
    }

    /** The commands that read it; each after the first only if the one before found nothing wrong. */
    List<List<String>> commands() {
        return commands;
    }

    private static List<String> read(List<String> places, String ending) {
        return places.stream()
                .flatMap(place -> files(Path.of(place), ending))
                .sorted()
                .map(FuzzKind::text)
                .map(text -> text.length() <= LONGEST_SEED
                        ? text
                        : text.substring(0, text.lastIndexOf('\n', LONGEST_SEED) + 1))
                .toList();
    }

    private static Stream<Path> files(Path place, String ending) {
        try (Stream<Path> all = Files.walk(place)) {
            return all
                    .filter(each -> Files.isRegularFile(each) && each.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
