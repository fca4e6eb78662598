package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Account;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.CasePeriod;
import org.endure.fact.Citation;
import org.endure.fact.CitedSource;
import org.endure.fact.DefenceEffort;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.FormalStatus;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.IssueArea;
import org.endure.fact.Leaning;
import org.endure.fact.Member;
import org.endure.fact.Movement;
import org.endure.fact.Obligation;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.RegimeType;
import org.endure.fact.Searched;
import org.endure.fact.Specificity;
import org.endure.fact.State;
import org.endure.fact.TimeSpan;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactSetReaderTest {

    private static final Path GOOD = Path.of("src/test/resources/good/facts");

    @TempDir
    Path folder;

    @Test
    void theHeaderIsRead() {
        FactSet set = new FactSetReader(FileTree.of(GOOD)).read("now.yaml");

        assertThat(set.name()).isEqualTo("now");
        assertThat(set.alliance())
                .isEqualTo(new Alliance(
                        "northern-pact",
                        "Northern pact",
                        List.of("NOR", "SWE"),
                        "SWE",
                        Obligation.DEFENCE,
                        Answer.NO,
                        FormalStatus.UNKNOWN,
                        FunctionalStatus.UNKNOWN,
                        2));
        assertThat(set.members()).containsExactly(new Member("NOR", Answer.YES), new Member("SWE", Answer.YES));
        assertThat(set.period()).isEqualTo(new CasePeriod(Period.CURRENT, "1996-1999", TimeSpan.parse("1996/1999")));
        assertThat(set.leaders()).isEqualTo(Map.of("NOR", "Ole Brøgger", "SWE", "Åsa Öberg"));
        assertThat(set.baselines()).containsExactly("before.yaml");
        assertThat(set.states())
                .containsExactly(
                        new State("FIN", "Finland", RegimeType.UNKNOWN, null, null),
                        new State("NOR", "Norway", RegimeType.UNKNOWN, null, null),
                        new State("SWE", "Sweden", RegimeType.DEMOCRACY, 0.01, 1996));
    }

    @Test
    void factsAreReadAsRecordsWithTheirAccount() {
        FactSet set = new FactSetReader(FileTree.of(GOOD)).read("now.yaml");

        assertThat(set.observations()).extracting(Observation::id).containsExactly("N-1", "N-2", "N-10");
        assertThat(set.observations().get(1))
                .isEqualTo(new DefenceEffort(
                        new Account(
                                "N-2",
                                "Norway spends more.",
                                TimeSpan.parse("1996/1998"),
                                null,
                                IssueArea.DEFENCE,
                                EvidenceKind.CONDITION,
                                List.of("NOR"),
                                List.of(),
                                Specificity.UNKNOWN,
                                null,
                                null,
                                Answer.UNKNOWN,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                Period.CURRENT,
                                "1996-1999",
                                null),
                        "NOR",
                        Movement.RISING,
                        0.021,
                        Answer.UNKNOWN));
        assertThat(set.observations().get(0).account().via()).isEqualTo(new Citation("oberg-1995", "4"));
        assertThat(set.places().get("N-10")).isEqualTo(new SourcePosition("now.yaml", 44, 9));
    }

    @Test
    void citedSourcesAreReadAndTheFactSetSaysMoreAboutThem() {
        FactSet set = new FactSetReader(FileTree.of(GOOD)).read("now.yaml");

        assertThat(set.sources())
                .extracting(CitedSource::key)
                .containsExactly("asahi-1997", "oberg-1995", "toyama-1998");
        assertThat(set.sources().get(2).leaning()).isEqualTo(Leaning.LEFT);
        assertThat(set.sources().get(2).vestedInterest()).isEqualTo(Answer.YES);
        assertThat(set.sources().get(2).reference())
                .isEqualTo("Tōyama, Shigeki (1998), \"Small Allies & Their Fears\", Nordic Review 12(3), pp. 1–20.");
        assertThat(set.warnings()).isEmpty();
    }

    @Test
    void theHashChangesWithTheTextAndTheBibliographyButNotWithLineEnds() throws IOException {
        copyGood();
        String hash = new FactSetReader(FileTree.of(folder)).read("before.yaml").hash();
        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(
                        new FactSetReader(FileTree.of(GOOD)).read("before.yaml").hash());

        Path bib = folder.resolve("sources.bib");
        Files.writeString(bib, Files.readString(bib).replace("\n", "\r\n"));
        assertThat(new FactSetReader(FileTree.of(folder)).read("before.yaml").hash())
                .isEqualTo(hash);

        Files.writeString(bib, Files.readString(bib) + "@book{x}\n");
        assertThat(new FactSetReader(FileTree.of(folder)).read("before.yaml").hash())
                .isNotEqualTo(hash);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndSpacesInPathsAreNoMatter() throws IOException {
        copyGood();
        Path inner = Files.createDirectories(folder.resolve("mine und Öl"));
        Files.writeString(
                inner.resolve("日本.yaml"),
                "\ufeff" + Files.readString(GOOD.resolve("before.yaml")).replace("\n", "\r\n"));
        Files.copy(GOOD.resolve("sources.bib"), inner.resolve("sources.bib"));

        FactSet set = new FactSetReader(FileTree.of(folder)).read("mine und Öl/日本.yaml");

        assertThat(set.observations())
                .isEqualTo(
                        new FactSetReader(FileTree.of(GOOD)).read("before.yaml").observations());
    }

    @Test
    void attributesOfATypeDoNotHideThoseOfTheAccount() {
        assertThat(FactType.builtIn().values())
                .allSatisfy(type -> assertThat(type.attributes())
                        .extracting(FactType.Attribute::name)
                        .doesNotContainAnyElementsOf(FactType.accountAttributes().stream()
                                .map(FactType.Attribute::name)
                                .toList())
                        .doesNotContain("type"));
    }

    @Test
    void everyTypeCanBeReadFromItsAttributesAlone() throws IOException {
        StringBuilder text = new StringBuilder("""
                alliance: {id: pact, name: Pact, members: [NOR, SWE]}
                period: 1996/1999
                baseline: []
                sources: {book: {kind: SCHOLAR, reference: A book.}}
                facts:
                """);
        FactType.builtIn().values().forEach(type -> {
            text.append("  - type: ")
                    .append(type.name())
                    .append("\n    id: ")
                    .append(type.name())
                    .append('\n');
            List<FactType.Attribute> attributes = new ArrayList<>(type.attributes());
            FactType.accountAttributes().stream()
                    .filter(each -> !each.name().equals("id"))
                    .forEach(attributes::add);
            boolean second = false;
            for (FactType.Attribute each : attributes) {
                text.append("    ")
                        .append(each.name())
                        .append(": ")
                        .append(each.name().equals("threat") ? "RUS" : second && each.state() ? "SWE" : example(each))
                        .append('\n');
                second = second || each.state();
            }
        });
        Files.writeString(folder.resolve("all.yaml"), text);

        FactSet set = new FactSetReader(FileTree.of(folder)).read("all.yaml");

        assertThat(set.observations())
                .extracting(Observation::type)
                .containsExactlyInAnyOrderElementsOf(FactType.builtIn().keySet());
        assertThat(set.observations())
                .allSatisfy(each -> FactType.builtIn()
                        .get(each.type())
                        .attributes()
                        .forEach(attribute -> assertThat(
                                        FactType.builtIn().get(each.type()).value(each, attribute))
                                .as(each.type() + "." + attribute.name())
                                .isNotNull()));
    }

    @Test
    void theLeaderAndThoseNamedAreEssentialAndBothOfTwo() {
        FactSet ended = new FactSetReader(FileTree.of(GOOD)).read("ended.yaml");
        assertThat(ended.members())
                .containsExactly(
                        new Member("NOR", Answer.YES),
                        new Member("SWE", Answer.YES),
                        new Member("FIN", Answer.NO),
                        new Member("DNK", Answer.NO));
        List<String> three = List.of("AAA", "BBB", "CCC");
        assertThat(essential(three, "AAA", null)).containsExactly("AAA");
        assertThat(essential(three, null, Set.of("BBB"))).containsExactly("BBB");
        assertThat(essential(three, null, null)).isEqualTo(three);
        assertThat(essential(three.subList(0, 2), "AAA", Set.of("AAA"))).containsExactly("AAA", "BBB");
    }

    private static List<String> essential(List<String> members, @Nullable String leader, @Nullable Set<String> named) {
        return EssentialMembers.of(members, leader, named).stream()
                .filter(each -> each.essential() == Answer.YES)
                .map(Member::state)
                .toList();
    }

    @Test
    void theReachOfTheEvidenceAndOfTheSearchIsRead() {
        FactSet ended = new FactSetReader(FileTree.of(GOOD)).read("ended.yaml");
        assertThat(ended.evidence()).isEqualTo(new EvidenceSpan(LocalDate.of(1990, 6, 1), LocalDate.of(2000, 12, 31)));
        assertThat(ended.searched()).isNotNull().satisfies(line -> {
            assertThat(line.searched()).isEqualTo(new Searched(List.of("C2", "E1.a", "E5x")));
            assertThat(line.places().get("E5x")).isEqualTo(new SourcePosition("ended.yaml", 10, 22));
        });
        assertThat(ended.observations().get(0).takesEffect()).isEqualTo(TimeSpan.parse("2000-05-01"));
        assertThat(ended.observations()).extracting(Observation::event).startsWith("finland-leaves", "finland-leaves");
        assertThat(ended.warnings()).isEmpty();
    }

    @Property(tries = 20)
    void theOrderOfFactsDoesNotMatter(@ForAll long seed) throws IOException {
        String text = Files.readString(GOOD.resolve("now.yaml"));
        int start = text.indexOf("  - type:");
        List<String> facts = new ArrayList<>(List.of(text.substring(start).split("(?m)^(?=  - type:)")));
        Collections.shuffle(facts, new Random(seed));
        Path shuffled = Files.createTempDirectory("shuffled");
        Files.writeString(shuffled.resolve("now.yaml"), text.substring(0, start) + String.join("", facts));
        for (String file : List.of("before.yaml", "sources.bib", "more.bib")) {
            Files.copy(GOOD.resolve(file), shuffled.resolve(file));
        }

        assertThat(new CaseReader(FileTree.of(shuffled)).read("now.yaml").facts())
                .isEqualTo(new CaseReader(FileTree.of(GOOD)).read("now.yaml").facts());
    }

    static String example(FactType.Attribute attribute) {
        return switch (attribute.kind()) {
            case TEXT -> attribute.state() ? "NOR" : "text";
            case TEXTS -> attribute.state() ? "[NOR, SWE]" : "[text]";
            case NUMBER -> "0.5";
            case WHOLE_NUMBER -> attribute.name().equals("year") ? "1997" : "2";
            case CONSTANT -> attribute.domain().get(attribute.domain().size() - 1);
            case TIME -> "1997-04~";
            case CITATION -> "{cite: book, at: p. 1}";
            case CITATIONS -> "[{cite: book, at: p. 1}]";
        };
    }

    private void copyGood() throws IOException {
        for (String file : List.of("before.yaml", "sources.bib")) {
            Files.copy(GOOD.resolve(file), folder.resolve(file));
        }
    }
}
