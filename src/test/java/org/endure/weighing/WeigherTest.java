package org.endure.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.endure.Endure;
import org.endure.Golden;
import org.endure.fact.Outcome;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence as tests between theories, on cases. */
class WeigherTest {

    private static final String SUGA = "facts/us-japan/2019-2020-trump-abe.yaml";
    private static final String ENTENTE = """
            alliance:
              id: entente
              name: Entente
              members: [FRA, GBR]
              leader: GBR
              obligation: DEFENCE
              formalStatus: IN_FORCE
              functionalStatus: ACTIVE
            period: 1936/1937
            searched: [C1, C2, E4]
            baseline: []
            states:
              FRA: {name: France, regimeType: DEMOCRACY}
              GBR: {name: the United Kingdom, regimeType: DEMOCRACY}
              DEU: Germany
            sources:
              a: {reference: "A (1937), Made up.", kind: OFFICIAL_DOCUMENT}
            facts:
            """;
    private static final String THREAT = """
              - type: ThreatPerception
                id: E-1
                sentence: "Both see Germany as their main threat."
                date: 1936
                area: DEFENCE
                evidence: STATEMENT
                sources: [a]
                perceiver: [FRA, GBR]
                threat: DEU
                stated: MAIN
            """;
    private static final String EFFORT = """
              - type: DefenceEffort
                id: E-2
                sentence: "France spends more on its army."
                date: 1937
                area: DEFENCE
                evidence: DEED
                sources: [a]
                state: FRA
                trend: RISING
            """;
    private static final String ACTION = """
              - type: CredibilitySignal
                id: E-3
                sentence: "Britain sends a division to France."
                date: 1937-05
                area: DEFENCE
                evidence: DEED
                specificity: PARTNER_SPECIFIC
                sources: [a]
                kind: COMMITMENT
                sender: GBR
                receiver: FRA
                polarity: HONOUR
                mode: PEACETIME_DEED
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFactThatOneTheoryExpectsAndTheOtherExcludesIsDoublyDecisive() throws IOException {
        Weighing.Pair pair = pair(ENTENTE + THREAT + EFFORT, "walt", "offensive-realism");
        assertThat(pair.tests())
                .containsExactly(new Weighing.EvidenceTest(
                        "E-2", TestKind.DOUBLY_DECISIVE, "walt", TheoryStance.EXPECTS, TheoryStance.EXCLUDES));
    }

    @Test
    void weighingTheOtherWayRoundIsTheMirror() throws IOException {
        String facts = ENTENTE + THREAT + stated(EFFORT, "{walt: 0.8, offensive-realism: [0.1, 0.2]}") + ACTION;
        Weighing.Pair pair = pair(facts, "walt", "offensive-realism");
        Weighing.Pair mirror = pair(facts, "offensive-realism", "walt");
        assertThat(mirror.tests()).hasSameSizeAs(pair.tests());
        for (int i = 0; i < pair.tests().size(); i++) {
            Weighing.EvidenceTest here = pair.tests().get(i);
            assertThat(mirror.tests().get(i))
                    .isEqualTo(new Weighing.EvidenceTest(
                            here.fact(), here.kind(), here.favoured(), here.other(), here.one()));
        }
        assertThat(mirror.straws()).isEqualTo(pair.straws());
        assertThat(pair.weight()).isNotNull();
        assertThat(mirror.weight()).isNotNull();
        Decibels sum = pair.weight().sum();
        assertThat(mirror.weight().sum()).isEqualTo(new Decibels(-sum.most(), -sum.least()));
        assertThat(mirror.wanted()).hasSameSizeAs(pair.wanted());
    }

    @Test
    void theOrderOfFactsDoesNotMatter() throws IOException {
        assertThat(pair(ENTENTE + ACTION + EFFORT + THREAT, "walt", "liberalism"))
                .isEqualTo(pair(ENTENTE + THREAT + EFFORT + ACTION, "walt", "liberalism"));
    }

    @Test
    void onlyStatedLikelihoodsWeighAndTheyAddUp() throws IOException {
        assertThat(pair(ENTENTE + THREAT + EFFORT, "walt", "offensive-realism").weight())
                .isNull();
        String facts = ENTENTE
                + THREAT
                + stated(EFFORT, "{walt: 0.8, offensive-realism: [0.1, 0.2]}")
                + stated(ACTION, "{walt: 0.5, offensive-realism: 0.5, liberalism: 0.9}");
        Weighing.Weight weight = pair(facts, "walt", "offensive-realism").weight();
        assertThat(weight).isNotNull();
        assertThat(weight.facts()).containsOnlyKeys("E-2", "E-3");
        assertThat(weight.sum().least()).isEqualTo(10 * Math.log10(4), within(1e-9));
        assertThat(weight.sum().most()).isEqualTo(10 * Math.log10(8), within(1e-9));
        assertThat(weight.withoutAnyOne().least()).isEqualTo(0, within(1e-9));
        assertThat(pair(facts, "walt", "structural-realism").weight()).isNull();
    }

    @Test
    void aFactOnWhichNoTheorySpeaksFavoursNone() throws IOException {
        Weighing.Pair pair = pair(ENTENTE + THREAT, "walt", "offensive-realism");
        assertThat(pair.tests()).isEmpty();
        assertThat(pair.straws()).containsExactly("E-1");
        assertThat(pair.wanted()).first().isInstanceOf(Weighing.WantedConduct.class);
    }

    @Test
    void aChangeThatIsWantedPartsTheVerdicts() throws IOException {
        String facts = Files.readString(Path.of(SUGA));
        int tried = 0;
        for (String other : List.of("liberalism", "offensive-realism")) {
            List<Weighing.WantedChange> changes = pair(facts, SUGA, "walt", other).wanted().stream()
                    .filter(Weighing.WantedChange.class::isInstance)
                    .map(Weighing.WantedChange.class::cast)
                    .limit(2)
                    .toList();
            for (Weighing.WantedChange each : changes) {
                tried++;
                assertThat(each.one()).isNotEqualTo(each.other());
                String changed = changed(facts, each);
                assertThat(outcome(changed, SUGA, "walt")).as(each.toString()).isEqualTo(each.one());
                assertThat(outcome(changed, SUGA, other)).as(each.toString()).isEqualTo(each.other());
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void likelihoodsAreCheckedWhereTheyStand() throws IOException {
        Files.writeString(
                folder.resolve("entente.yaml"),
                ENTENTE
                        + stated(EFFORT, "{walt: 0, liberalism: 1.2, additive: [0.4, 0.2], threat-only: much}")
                        + stated(THREAT, "{walt: 0.5}"));
        CommandRun run = CommandRun.run(folder, "weigh", "entente.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "The likelihood is 0, but must be above 0 and up to 1.",
                        "The likelihood is 1.2, but must be above 0 and up to 1.",
                        "The range begins at 0.4 and ends at 0.2.",
                        "A likelihood must be a number, but here stands \"much\".",
                        "Likelihoods of one theory weigh nothing: a weight compares two theories.");
    }

    @Test
    void likelihoodsOfATheoryThatThereIsNotAreRefused() throws IOException {
        Files.writeString(folder.resolve("entente.yaml"), ENTENTE + stated(EFFORT, "{walt: 0.4, liberalsm: 0.2}"));
        CommandRun run = CommandRun.run(folder, "weigh", "entente.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no theory \"liberalsm\".", "Did you mean liberalism?");
    }

    @Test
    void anEventIsWeighedOnce() throws IOException {
        String twice = "    event: more-arms\n    likelihoods: {walt: 0.4, liberalism: 0.2}\n";
        Files.writeString(
                folder.resolve("entente.yaml"),
                ENTENTE + EFFORT + twice + EFFORT.replace("E-2", "E-4").replace("FRA", "GBR") + twice);
        CommandRun run = CommandRun.run(folder, "weigh", "entente.yaml");
        assertThat(run.err()).contains("E-4 reports the same event as E-2, of which likelihoods are stated too.");
    }

    @Test
    void theTestsAreAsRecorded() throws IOException {
        CommandRun run = CommandRun.run(
                folder, "weigh", SUGA, "--theory", "walt", "--theory", "liberalism", "--theory", "offensive-realism");
        assertThat(run.exitCode()).isZero();
        Golden.file(Path.of("src/test/resources/golden/weigh.txt"), run.out());
    }

    private static String stated(String fact, String likelihoods) {
        return fact + "    likelihoods: " + likelihoods + "\n";
    }

    /** The facts with one attribute changed or added. */
    private static String changed(String facts, Weighing.WantedChange change) {
        int from = facts.indexOf("id: " + change.edit().fact());
        int to = facts.indexOf("  - type:", from);
        String fact = facts.substring(from, to < 0 ? facts.length() : to);
        String line = "    %s: %s\n"
                .formatted(change.edit().attribute(), change.edit().after());
        String without =
                fact.replaceAll("    %s: [^\n]*\n".formatted(change.edit().attribute()), "");
        return facts.substring(0, from) + without + line + (to < 0 ? "" : facts.substring(to));
    }

    private Outcome outcome(String facts, String path, String theory) throws IOException {
        Endure endure = endure(facts, path);
        Theory read = endure.theory(theory);
        return endure.assess(read, endure.facts(read, path)).outcome();
    }

    private Weighing.Pair pair(String facts, String one, String other) throws IOException {
        return pair(facts, "entente.yaml", one, other);
    }

    private Weighing.Pair pair(String facts, String path, String one, String other) throws IOException {
        Endure endure = endure(facts, path);
        Theory first = endure.theory(one);
        Case judged = endure.facts(first, path);
        return endure.weigh(List.of(first, endure.theory(other)), judged)
                .pairs()
                .get(0);
    }

    private Endure endure(String facts, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, facts);
        return Endure.open(folder);
    }
}
