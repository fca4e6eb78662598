package org.endure.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.Endure;
import org.endure.Golden;
import org.endure.fact.Outcome;
import org.endure.theory.Theory;
import org.junit.jupiter.api.Test;

/** What the page on the forecast says of nine fact sets and eight theories is what they say. */
class ForecastPageTest {

    private static final Path PAGE = Path.of("src/docs/forecast.md");
    private static final List<String> THEORIES = List.of(
            "walt",
            "walt-1985",
            "structural-realism",
            "defensive-realism",
            "offensive-realism",
            "liberalism",
            "additive",
            "threat-only");
    private static final List<String> SETS = List.of(
            "us-japan/2019-2020-trump-abe",
            "us-japan/2021-2024-biden-kishida",
            "us-japan/2025-trump-ishiba-takaichi",
            "russia-armenia/2018-2020-velvet-revolution",
            "russia-armenia/2021-2024-frozen",
            "anzus/1984-1986-new-zealand",
            "us-iran/1976-1979-revolution",
            "nato/2017-2020-trump",
            "nato/2022-2024-ukraine");

    @Test
    void theFiguresOfThePageAreThoseOfTheTheories() throws IOException {
        Endure endure = Endure.open(Path.of(""));
        List<Theory> theories = THEORIES.stream().map(endure::theory).toList();
        StringBuilder block = new StringBuilder();
        int parted = 0;
        int opposed = 0;
        int told = 0;
        for (String set : SETS) {
            Weighing weighing = endure.weigh(theories, endure.facts(theories.get(5), "facts/" + set + ".yaml"));
            Map<Outcome, List<String>> verdicts = verdicts(weighing);
            Set<String> facts = discriminating(weighing);
            parted += verdicts.size() > 1 ? 1 : 0;
            opposed += verdicts.containsKey(Outcome.ENDURANCE) && verdicts.containsKey(Outcome.COLLAPSE) ? 1 : 0;
            told += facts.isEmpty() ? 0 : 1;
            block.append(set).append('\n');
            verdicts.forEach((outcome, names) -> block.append(
                    "  %s: %s%n".formatted(outcome, names.size() == 8 ? "all" : String.join(", ", names))));
            block.append(
                    "  facts that discriminate: %s%n".formatted(facts.isEmpty() ? "none" : String.join(", ", facts)));
        }
        block.append(
                "verdicts part on %d of %d sets, ENDURANCE against COLLAPSE on %d; conduct tells theories apart on %d%n"
                        .formatted(parted, SETS.size(), opposed, told));
        Golden.block(PAGE, "text", block.toString().replace("\r\n", "\n"));
        assertThat(SETS).hasSize(9);
    }

    private static Map<Outcome, List<String>> verdicts(Weighing weighing) {
        return weighing.theories().stream()
                .collect(Collectors.groupingBy(
                        Weighing.Judged::outcome,
                        LinkedHashMap::new,
                        Collectors.mapping(Weighing.Judged::theory, Collectors.toList())));
    }

    /** The facts that favour one of two theories, for any two. */
    private static Set<String> discriminating(Weighing weighing) {
        List<String> facts = new ArrayList<>();
        weighing.facts().forEach(each -> facts.add(each.fact()));
        Set<String> favouring = weighing.pairs().stream()
                .flatMap(pair -> pair.tests().stream())
                .map(Weighing.EvidenceTest::fact)
                .collect(Collectors.toSet());
        facts.retainAll(favouring);
        return new LinkedHashSet<>(facts);
    }
}
