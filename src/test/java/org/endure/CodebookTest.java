package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.consultation.Consultation;
import org.endure.fact.BaseFinding;
import org.endure.files.FileTree;
import org.endure.handbook.Handbook;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codebook says what the rules do: each mechanism has its page, and each example on it reaches the level it stands under. */
class CodebookTest {

    private static final Path FOLDER = Path.of("src/docs/codebook");
    private static final String NO_STEP = "No observation reaches this level by itself.";
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n# (?<head>[^\n]+)\n(?<facts>.*?)```", Pattern.DOTALL);
    private static final Pattern LEVEL =
            Pattern.compile("### (Slight|Moderate|Significant)\n(.*?)(?=\n### |\n## |\\*\\*Left out)", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile(
            "members (?<members>[^;]+)(?:; leader (?<leader>[^;]+))?; period (?<period>[^;]+)(?:; baseline (?<before>.+))?");

    private static final Set<String> TITLES_WITH_AND = Set.of("Levels now and before");

    private static final InferenceEngine ENGINE = new DirectEngine(ShippedTheory.rules());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyMechanismHasAPageWithTheSameTitle() throws IOException {
        for (MechanismDefinition mechanism : ShippedTheory.rules().mechanisms()) {
            if (mechanism.lookedFor() || mechanism.code().equals("C2+")) {
                assertThat(Files.readString(page(mechanism.code())))
                        .startsWith("# %s %s\n".formatted(mechanism.code(), mechanism.title()))
                        .contains(
                                "Points toward " + mechanism.direction().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void everyPageOfAMechanismHasTheSameParts() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .contains(
                            "\n## Definition\n",
                            "\n## Ladder\n",
                            "\n### Slight\n",
                            "\n### Moderate\n",
                            "\n### Significant\n",
                            "\n**Left out.** ",
                            "\n## What counts\n",
                            "\n## What does not count\n",
                            "\n## What changes its weight\n",
                            "\n## Attributes that lead there\n",
                            "\n## Sources\n");
        }
    }

    @Test
    void everyExampleReachesItsLevel() throws IOException {
        int examples = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            String code = text.substring(2, text.indexOf(' ', 2));
            Matcher levels = LEVEL.matcher(text);
            int found = 0;
            while (levels.find()) {
                found++;
                Matcher example = EXAMPLE.matcher(levels.group(2));
                if (example.find()) {
                    examples++;
                    assertThat(reached(code, example))
                            .as("%s, %s", code, levels.group(1))
                            .contains(levels.group(1).toUpperCase(Locale.ROOT));
                } else {
                    assertThat(levels.group(2))
                            .as("%s, %s", code, levels.group(1))
                            .contains(NO_STEP);
                }
            }
            assertThat(found).as(code).isEqualTo(3);
        }
        assertThat(examples).isGreaterThan(70);
    }

    /** The levels at which findings of the mechanism stand before interactions. */
    private Set<String> reached(String code, Matcher shown) throws IOException {
        Matcher head = HEAD.matcher(shown.group("head"));
        assertThat(head.matches()).as(shown.group("head")).isTrue();
        String[] parts = shown.group("facts").split("# in the period\n");
        String baseline = "[]";
        if (parts.length == 2) {
            Files.writeString(folder.resolve("before.yaml"), factSet(head, head.group("before"), "[]", parts[0]));
            baseline = "[before.yaml]";
        }
        Files.writeString(
                folder.resolve("now.yaml"), factSet(head, head.group("period"), baseline, parts[parts.length - 1]));
        Case example = new CaseReader(FileTree.of(folder)).read("now.yaml");
        return new Consultation(ENGINE)
                .infer(example).conclusions(BaseFinding.class).stream()
                        .filter(finding -> finding.mechanism().equals(code))
                        .map(finding -> finding.high().name())
                        .collect(Collectors.toSet());
    }

    private static String factSet(Matcher head, String period, String baseline, String facts) {
        String leader = head.group("leader");
        Set<String> sources = new TreeSet<>();
        Pattern.compile("sources: \\[([^]]+)]").matcher(facts).results().forEach(each -> sources.add(each.group(1)));
        return """
                alliance: {id: example, name: Example, members: [%s]%s}
                period: %s
                baseline: %s
                sources:
                %s
                facts:
                %s""".formatted(
                        quoted(head.group("members")),
                        leader == null ? "" : ", leader: \"" + leader + "\"",
                        period,
                        baseline,
                        sources.stream()
                                .map(key -> "  %s: {kind: SCHOLAR, reference: example}".formatted(key))
                                .collect(Collectors.joining("\n")),
                        facts);
    }

    private static String quoted(String members) {
        return Stream.of(members.split(", ")).map("\"%s\""::formatted).collect(Collectors.joining(", "));
    }

    @Test
    void everyRuleThatTheCodebookNamesExists() throws IOException {
        Set<String> ids = ShippedTheory.rules().rules().stream().map(Rule::id).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher named = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:-[A-Z]+)?-[0-9A-Z]+[a-z]?)`")
                        .matcher(Files.readString(page));
                while (named.find()) {
                    if (!named.group(1).matches("(TRU|ROH|ORI|NIN|TWO|OBA|EIG|KIM|NZ|COW|H\\d+)-.*")) {
                        assertThat(ids).as(page.toString()).contains(named.group(1));
                    }
                }
            }
        }
    }

    @Test
    void everyRuleIsNamedInTheCodebookAndThatOfAMechanismOnItsPage() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                all.append(Files.readString(page));
            }
        }
        Set<String> named = named(all.toString());
        Set<String> missing = new TreeSet<>();
        for (Rule rule : ShippedTheory.rules().rules()) {
            Path page = page(rule.mechanism());
            Set<String> there = pages().contains(page) ? named(Files.readString(page)) : named;
            if (!there.contains(rule.id())) {
                missing.add("%s (%s) \"%s\"".formatted(rule.id(), rule.mechanism(), rule.name()));
            }
        }
        assertThat(missing).as("rules that no page names").isEmpty();
    }

    /** The rules that a text names, one by one or from one to another. */
    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        Pattern.compile("`([A-Z][A-Za-z0-9+-]*)`").matcher(text).results().forEach(each -> named.add(each.group(1)));
        Matcher ranges = Pattern.compile("`([A-Za-z0-9-]+-)(\\d+)[a-z]*`\\s+to\\s+`\\1(\\d+)[a-z]*`")
                .matcher(text);
        while (ranges.find()) {
            Pattern member = Pattern.compile(Pattern.quote(ranges.group(1)) + "(\\d+)[a-z]*");
            int first = Integer.parseInt(ranges.group(2));
            int last = Integer.parseInt(ranges.group(3));
            for (Rule rule : ShippedTheory.rules().rules()) {
                Matcher number = member.matcher(rule.id());
                if (number.matches()
                        && Integer.parseInt(number.group(1)) >= first
                        && Integer.parseInt(number.group(1)) <= last) {
                    named.add(rule.id());
                }
            }
        }
        return named;
    }

    @Test
    void everyCitationOfTheCodebookAndTheTheoryGuideLeadsSomewhere() throws IOException {
        Handbook handbook = Handbook.shipped();
        Map<String, String> broken = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(drl|yaml)"))
                    .toList()) {
                for (String topic : cited(Files.readString(file))) {
                    if (handbook.anchor(topic).isEmpty()) {
                        broken.put(topic, file.toString());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** What a rule file cites of the codebook and the theory guide: codes, and sections without their parts. */
    private static List<String> cited(String text) {
        List<String> topics = new ArrayList<>();
        Matcher citations = Pattern.compile(
                        "(codebook|theory guide),\\s+([^;\"()]*?)(?=[;\"()]|\\. |\\.?\\s*\\*/|\\.\\s*\\n)")
                .matcher(text);
        while (citations.find()) {
            String cited = citations.group(2).replaceAll("\\s+", " ");
            cited = cited.replaceAll(
                            ", (table|trend|discounts|additive score|coded cases|from two historical cases)", "")
                    .replaceAll(", (step|stage) \\d", "");
            if (citations.group(1).equals("theory guide") && TITLES_WITH_AND.contains(cited)) {
                topics.add(cited);
                continue;
            }
            for (String each : cited.split(",? and |, |-(?=d\\.)")) {
                String topic =
                        each.replaceFirst("^(sections?|typing notes?) ", "").strip();
                if (citations.group(1).equals("codebook") && topic.matches("[0-9a-d](\\.\\d)?")) {
                    topic = "section " + topic;
                }
                topics.add(topic);
            }
        }
        return topics;
    }

    private static Path page(String code) {
        return FOLDER.resolve(
                code.toLowerCase(Locale.ROOT).replace("+", "-plus").replace('.', '-') + ".md");
    }

    private static List<Path> pages() {
        return ShippedTheory.rules().mechanisms().stream()
                .filter(mechanism -> mechanism.lookedFor() || mechanism.code().equals("C2+"))
                .map(mechanism -> page(mechanism.code()))
                .toList();
    }
}
