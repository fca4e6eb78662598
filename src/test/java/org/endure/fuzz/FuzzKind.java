package org.endure.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    LIKELIHOODS(
            "set.yaml",
            List.of(),
            ".yaml",
            Words.YAML
                    + " likelihoods: {walt: 0.6, liberalism: [0.2, 0.4]} walt: liberalism: own/mine: 0 1 0.5 1e-400 -0.1 80% .5 [0.4,0.2] [0.1,0.2,0.3] {} []",
            List.of(
                    List.of("check", "set.yaml"),
                    List.of("weigh", "set.yaml", "--theory", "walt", "--theory", "liberalism"),
                    List.of("facts", "export", "set.yaml", "-o", "out/x.csv"))),
    EDITOR(
            "editor.txt",
            List.of(),
            ".txt",
            "{ } [ ] : , \" \\ \\u0000 \\ud800 null true -1 99999999999999999999 1e400 \"id\" \"method\" \"params\" \"line\":-1 \"line\":99999999 "
                    + "\"character\":2147483648 textDocument/hover textDocument/definition textDocument/references textDocument/formatting "
                    + "workspace/executeCommand workspace/didChangeWatchedFiles $/cancelRequest file:///etc/passwd file:///%00 untitled:x http://x "
                    + "!Content-Length:-1 !Content-Length:99999999 !Content-Length:x !Content-Type:x ! \n \n! é 日 \ud83d\ude00",
            List.of(List.of("lsp"))),
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
            List.of(List.of("report", "set.yaml", "-o", "report", "--rules", "own/mine", "--style", "style.csl"))),
    TABLE(
            "table.csv",
            List.of("src/test/resources/dyad-years/table.csv"),
            ".csv",
            ", ; \t \" \"\" \n \r\n 1 -1 1e400 NaN 1,5 1970 99999999999 ccode1 year é 日 = @",
            List.of(List.of("batch", "table.csv", "--coding", "dyad-years", "-o", "out"))),
    RIS(
            "s.ris",
            List.of(),
            ".ris",
            "TY  - ER  - ID  - AU  - A2  - PY  - T1  - SP  - EP  - UR  - JOUR BOOK \r\n \ufeff 2016/05/01 , , \" & < é 日 \ud83d\ude00",
            List.of(
                    List.of("check", "set.yaml"),
                    List.of("report", "set.yaml", "-o", "report", "--rules", "own/mine"))),
    CSL_JSON(
            "s.json",
            List.of(),
            ".json",
            "{ } [ ] : , \" \\ \\u0000 \\ud800 null true 1e400 -1 99999999999 \"id\" \"issued\" \"date-parts\" \"raw\" \"author\" \"literal\" <i> </i> é 日",
            List.of(
                    List.of("check", "set.yaml"),
                    List.of("report", "set.yaml", "-o", "report", "--rules", "own/mine"))),
    CODING(
            "own/coded/coding.yaml",
            List.of("rules/coding"),
            "coding.yaml",
            Words.YAML
                    + " name: key: cluster: year: era: required: optional: unknown: ranges: observes: outcome: ccode1",
            List.of(
                    List.of("check", "own/coded"),
                    List.of("batch", "table.csv", "--coding", "own/coded", "-o", "out"))),
    CODING_RULES(
            "own/coded/coded.drl",
            List.of("rules/coding/dyad-years"),
            ".drl",
            "rule when then end not exists Cell( column == number >= text $value : \"dyadigos\" MechanismCoding( \"E4.a\" Magnitude.SLIGHT "
                    + "Parameter( name == insertLogical( new @id(\" declare ( ) , ; && || 1 null \" // /*",
            List.of(
                    List.of("check", "own/coded"),
                    List.of("batch", "table.csv", "--coding", "own/coded", "-o", "out"))),
    FACT_TABLE(
            "facts.csv",
            List.of(),
            ".csv",
            Words.CELLS + " header type id alliance.id period actor target sources.k1.kind STATEMENT",
            List.of(List.of("facts", "import", "facts.csv", "-o", "new.yaml"), List.of("check", "new.yaml"))),
    CASES(
            "cases.csv",
            List.of(),
            ".csv",
            Words.CELLS + " case_id code members direction magnitude membership verdict E5x slight 1.1 -0.1 HIGH",
            List.of(
                    List.of("facts", "import", "cases.csv", "-o", "newcases"),
                    List.of("check", "newcases"),
                    List.of("backtest", "cases.csv"))),
    RUN_LOG(
            "variants.csv",
            List.of(),
            ".csv",
            Words.CELLS + " date data theory locked true 2026-01-02",
            List.of(List.of("backtest", "cases.csv", "--variants", "variants.csv"))),
    ARGUMENTS(
            "arguments.txt",
            List.of(),
            ".txt",
            "-o --rules --theory --with --format json html text --lang en ja xx --max --to COLLAPSE --trend --draws 3 --seed -1 --coding "
                    + "dyad-years own/coded --row a/b --skip-bad --cases --fit --conditions --n-cut --incl-cut --most 0 1e3 = -- - @set.yaml set.yaml "
                    + "rules facts check assess why IV C2.b own/mine s.bib table.csv cases.csv nowhere \ufeff é 日 * \" ' \u001b[31m --style apa --against "
                    + "last-run HEAD --untrusted --no-cache -h -V --help --members --period --locked --again",
            List.of()) {
        @Override
        List<List<String>> commands(String input) {
            List<String> arguments = Arrays.stream(input.split("\\s+"))
                    .filter(each -> !each.isEmpty() && !each.startsWith("/") && !each.contains(".."))
                    .filter(each -> !List.of("watch", "--replace", "--trusted").contains(each))
                    .toList();
            return List.of(arguments);
        }

        @Override
        List<String> seeds() {
            return sound().lines().toList();
        }
    };

    private static final int LONGEST_SEED = 6_000;

    private final String file;
    private final List<String> seeds;
    private final List<String> words;
    private final List<List<String>> commands;

    FuzzKind(String file, List<String> places, String ending, String words, List<List<String>> commands) {
        this.file = file;
        this.seeds = new ArrayList<>(read(places, ending));
        for (int i = this.seeds.size(); i >= 0; i--) {
            this.seeds.add(sound());
        }
        this.words = List.of(words.split(" "));
        this.commands = commands;
    }

    private static final class Words {
        static final Path PROJECT = Path.of("src/test/resources/fuzz");
        static final String CELLS =
                ", ; \t \" \"\" \n \r\n 1 -1 1e400 NaN 1,5 = @ # é 日 \u0000 2017 USA JPN null \ud83d\ude00";
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
        return Files.exists(Words.PROJECT.resolve(name))
                ? resource(name.toString())
                : text(Path.of("src/test/resources/dyad-years").resolve(name));
    }

    /** A file of the small project. */
    static String resource(String name) {
        return text(Words.PROJECT.resolve(name));
    }

    /** Sound inputs to begin with, none of them long. */
    List<String> seeds() {
        return seeds;
    }

    /** What means something in such an input. */
    List<String> words() {
        return words;
    }

    /** The commands that read an input; each after the first only if the one before found nothing wrong. */
    List<List<String>> commands(String input) {
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
