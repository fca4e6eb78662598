package org.endure.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Parameter;
import org.endure.fact.Vocabulary;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip of the pen anywhere in a shipped rule file is told where it was made, in words of ours. */
class MutatedRulesTest {

    private static final int SPOTS = 3;
    private static final List<Parameter> PARAMETERS = Stream.concat(
                    ShippedTheory.theories().values().stream().map(theory -> theory.ruleBase()),
                    ShippedTheory.codings().stream().map(coding -> coding.rules()))
            .flatMap(rules -> rules.parameters().stream())
            .distinct()
            .toList();
    private static final Vocabulary VOCABULARY = ShippedTheory.vocabulary();
    private static final Pattern HEAD = Pattern.compile("(?s)^.*?(?=\\nrule )");

    /**
     * A slip.
     *
     * @param name what goes wrong
     * @param where the spots where it can
     * @param group what is replaced there
     * @param wrong how it is replaced; {@code #} stands for a misspelling
     * @param exact whether it is told at the very word
     * @param above lines above the slip where it may be told: that of a bracket which is then not closed
     * @param below lines below, where it may come to light
     */
    private record Slip(String name, Pattern where, int group, String wrong, boolean exact, int above, int below) {}

    private static Slip slip(String name, String where, String wrong, boolean exact, int above, int below) {
        return new Slip(name, Pattern.compile(where), 1, wrong, exact, above, below);
    }

    private static final List<Slip> SLIPS = List.of(
            slip("misspells a type", "\\n  (?:not |exists )?([A-Z]\\w+)\\( ", "#", true, 0, 0),
            slip("misspells an attribute", "[(,] (\\w{3,}) (?:==|!=|>=|<=|in |contains )", "#", true, 0, 0),
            slip("misspells a named attribute", "\\$\\w+ : ([a-z]\\w{2,})", "#", true, 0, 0),
            slip("misspells a constant", "(?:==|!=|>=) [A-Z]\\w+\\.([A-Z_]{3,})", "#", false, 0, 0),
            slip("misspells the type of a constant", "(?:==|!=|>=) ([A-Z]\\w{2,})\\.[A-Z_]+", "#", true, 0, 0),
            slip("misspells what is concluded", "new ([A-Z]\\w+)\\(", "#", true, 0, 0),
            slip("misspells when", "\\n(when)\\n", "wehn", true, 0, 0),
            slip("misspells then", "\\n(then)\\n", "thne", true, 0, 0),
            slip("misspells end", "\\n(end)(?=\\n|$)", "edn", true, 0, 0),
            slip("misspells rule", "\\n(rule) \"", "rlue", true, 0, 0),
            slip("misspells import", "\\n(import) ", "imprt", true, 0, 0),
            slip("misspells not", "\\n  (not) ", "nto", true, 0, 0),
            slip("misspells exists", "\\n  (exists) ", "exsits", true, 0, 0),
            slip("misspells accumulate", "\\n  (accumulate)\\(", "acumulate", true, 0, 0),
            slip("misspells insertLogical", "(insertLogical)\\(", "insertLogicl", true, 0, 0),
            slip("misspells a key of metadata", "@(source|basis|mechanism)\\(", "#", false, 0, 0),
            slip("leaves out when", "\\n(when\\n)", "", false, 0, 1),
            slip("leaves out then", "\\n(then\\n)", "", false, 0, 6),
            slip("leaves out end", "\\n(end)(?=\\n|$)", "", false, 1, 0),
            slip("leaves out a semicolon", "\\)(;)(?=\\n)", "", false, 0, 1),
            slip("leaves out an opening bracket", "\\n  (?:not |exists )?[A-Z]\\w+(\\() ", " ", false, 0, 6),
            slip("leaves out a closing bracket", "[^)( ] (\\))(?=\\n)", "", false, 6, 0),
            slip("leaves out a bracket of a conclusion", "insertLogical\\([^;]*?(\\) ?\\))", ")", false, 4, 0),
            slip("leaves out a comma", "[A-Z_]{3,}(,) \\w", "", false, 0, 0),
            slip("leaves out a quote", "new [A-Z]\\w+\\( ?(\")", "", false, 0, 0),
            slip("writes = for ==", "\\w (==) [A-Z\"$]", "=", true, 0, 0),
            slip("writes === for ==", "\\w (==) [A-Z\"$]", "===", true, 0, 0),
            slip("writes a curly quote", "new [A-Z]\\w+\\( ?(\")", "“", true, 0, 0),
            slip("writes a wide bracket", "\\n  (?:not |exists )?[A-Z]\\w+(\\() ", "（", true, 0, 0),
            slip("doubles a comma", "[A-Z_]{3,}(,) \\w", ",,", false, 0, 0));

    static Stream<RuleFile> files() {
        Map<String, RuleFile> files = new TreeMap<>();
        ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.ruleBase().files().stream())
                .forEach(file -> files.put(file.path(), file));
        ShippedTheory.codings().stream()
                .flatMap(coding -> coding.rules().files().stream())
                .forEach(file -> files.put(file.path(), file));
        return files.values().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isToldWhereItWasMade(RuleFile file) {
        Random random = new Random(file.path().hashCode());
        List<String> wrong = new ArrayList<>();
        for (Slip slip : SLIPS) {
            List<Integer> starts = new ArrayList<>();
            Matcher matcher = slip.where().matcher(file.text());
            int from = slip.name().equals("misspells import") ? 0 : headOf(file);
            while (matcher.find()) {
                if (matcher.start() >= from - 1) {
                    starts.add(matcher.start());
                }
            }
            for (int i = 0; i < SPOTS && !starts.isEmpty(); i++) {
                int start = starts.remove(random.nextInt(starts.size()));
                matcher.find(start);
                String told = told(file, slip, matcher);
                if (told != null) {
                    wrong.add(told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWayToSlipIsTriedSomewhere() {
        List<RuleFile> files = files().toList();
        assertThat(SLIPS)
                .allMatch(slip -> files.stream()
                        .anyMatch(file -> slip.where().matcher(file.text()).find()));
    }

    private static int headOf(RuleFile file) {
        Matcher head = HEAD.matcher(file.text());
        return head.find() ? head.end() : 0;
    }

    /** What is wrong with how a slip is told; null if nothing is. */
    private static String told(RuleFile file, Slip slip, Matcher spot) {
        int at = spot.start(slip.group());
        String written = spot.group(slip.group());
        String mutated = file.text().substring(0, at)
                + slip.wrong().replace("#", misspelt(written))
                + file.text().substring(at + written.length());
        int line = (int) file.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        int column = at - file.text().lastIndexOf('\n', at - 1);
        List<Diagnostic> errors = errors(new RuleFile(file.path(), mutated));
        String what = "%s:%d:%d (%s)".formatted(file.path(), line, column, slip.name());
        if (errors.isEmpty()) {
            return what + " is not told";
        }
        Diagnostic first = errors.get(0);
        boolean placed = slip.exact()
                ? first.at().line() == line && first.at().column() == column
                : first.at().line() >= line - slip.above() && first.at().line() <= line + slip.below();
        boolean plain = errors.stream()
                .noneMatch(each -> each.text().matches("(?s).*(Exception|\\[ERR|mismatched input|<eof>|\"\" was).*"));
        boolean few = errors.size() <= 3;
        return placed && plain && few
                ? null
                : what + " is told as " + errors.stream().map(Diagnostic::text).toList();
    }

    private static List<Diagnostic> errors(RuleFile file) {
        List<Diagnostic> found = new ArrayList<>();
        List<Rule> rules = new DrlRuleParser().parse(file, VOCABULARY, found);
        if (found.stream().noneMatch(Diagnostic::isError)) {
            found.addAll(RuleChecks.check(List.of(file), rules, PARAMETERS, VOCABULARY));
        }
        return found.stream()
                .filter(Diagnostic::isError)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** With two letters swapped, or a letter too many. */
    private static String misspelt(String word) {
        char[] letters = word.toCharArray();
        for (int i = 1; i + 1 < letters.length; i++) {
            if (letters[i] != letters[i + 1]) {
                char kept = letters[i];
                letters[i] = letters[i + 1];
                letters[i + 1] = kept;
                return new String(letters);
            }
        }
        return word + "x";
    }
}
