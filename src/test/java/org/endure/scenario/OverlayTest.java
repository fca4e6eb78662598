package org.endure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.IssueArea;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Specificity;
import org.endure.files.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {

    private static final Case TRUMP_ABE =
            new CaseReader(FileTree.of(Path.of(""))).read("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final String HEAD = "overlay: A\nauthor: a\nreason: r\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void removesByGlobTypeAndArea() {
        Map<String, Observation> facts = current(
                TRUMP_ABE.with(List.of(overlay("remove: [{id: \"TRU-7?\"}, {type: Outreach}, {area: TRADE}]"))));
        assertThat(facts)
                .doesNotContainKeys("TRU-70", "TRU-79", "TRU-16", "TRU-18")
                .containsKeys("TRU-74.1", "TRU-21");
        assertThat(facts.values())
                .noneMatch(fact -> fact.area() == IssueArea.TRADE || fact.type().equals("Outreach"));
    }

    @Test
    void changesByTheSameSelectorsAndKeepsTheRest() {
        Observation before = current(TRUMP_ABE).get("TRU-70");
        Observation after = current(TRUMP_ABE.with(
                        List.of(overlay("change: [{id: TRU-70, set: {specificity: PARTNER_SPECIFIC}}]"))))
                .get("TRU-70");
        assertThat(after.specificity()).isEqualTo(Specificity.PARTNER_SPECIFIC);
        assertThat(Revision.of(after, "specificity", before.specificity())).isEqualTo(before);
    }

    @Test
    void whatIsCarriedForwardIsRemovedFromTheJudgedPeriodOnly() {
        Case judged = new CaseReader(FileTree.of(Path.of("")))
                .readFolder("facts/us-japan").stream()
                        .filter(each -> current(each).values().stream().anyMatch(fact -> fact.carriedFrom() != null))
                        .findFirst()
                        .orElseThrow();
        String carried = current(judged).values().stream()
                .filter(each -> each.carriedFrom() != null)
                .map(Observation::id)
                .findFirst()
                .orElseThrow();
        Case changed = judged.with(List.of(overlay("remove: [{id: \"" + carried + "\"}]")));
        assertThat(current(changed)).doesNotContainKey(carried);
        assertThat(changed.facts())
                .anyMatch(fact -> fact instanceof Observation observation
                        && observation.id().equals(carried));
        assertThat(changed.hash()).isNotEqualTo(judged.hash());
    }

    @Test
    void anOverlayThatRemovesNothingIsAnErrorAtItsPlace() {
        assertThatThrownBy(() -> TRUMP_ABE.with(List.of(overlay("remove: [{id: TRU-1000}]"))))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    Diagnostic told = e.diagnostics().get(0);
                    assertThat(told.code()).isEqualTo("selects-nothing");
                    assertThat(told.at().line()).isEqualTo(4);
                    assertThat(told.at().column()).isEqualTo(10);
                });
    }

    @Test
    void anOverlayThatChangesNothingIsAnError() {
        assertThat(codes("change: [{id: TRU-38, set: {thirdShare: 0.0}}]")).containsExactly("changes-nothing");
    }

    @Test
    void overlaysThatSetDifferentValuesContradictEachOtherAndEqualOnesDoNot() {
        Overlay one = overlay("change: [{id: TRU-38, set: {thirdShare: 0.4}}]");
        Overlay same = overlay("change: [{type: Procurement, area: PROCUREMENT, set: {thirdShare: 0.4}}]");
        Overlay other = overlay("change: [{id: TRU-38, set: {thirdShare: 0.5}}]");
        assertThat(TRUMP_ABE.with(List.of(one, same)).overlays()).hasSize(2);
        assertThatThrownBy(() -> TRUMP_ABE.with(List.of(one, other)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(Diagnostic::code)
                                .containsExactly("conflicting-values"));
    }

    @Test
    void unknownAttributesTypesAreasAndValuesAreToldWithWhatMayBeMeant() {
        assertThat(advice("change: [{id: TRU-38, set: {thirdShares: 0.4}}]")).contains("Did you mean thirdShare?");
        assertThat(advice("change: [{id: TRU-38, set: {specificity: GENERALL}}]"))
                .contains("Did you mean GENERAL?");
        assertThat(advice("remove: [{type: Outreech}]")).contains("Did you mean Outreach?");
        assertThat(advice("remove: [{area: TRAED}]")).contains("Did you mean TRADE?");
        assertThat(advice("removed: [{area: TRADE}]")).contains("Did you mean remove?");
        assertThat(codes("change: [{id: TRU-38, set: {id: TRU-39}}]")).containsExactly("fixed-attribute");
        assertThat(codes("base: 1980-1989-reagan-nakasone\nremove: [{area: TRADE}]"))
                .containsExactly("other-base");
        assertThat(codes("remove: []")).containsExactly("empty-overlay");
    }

    private static Map<String, Observation> current(Case judged) {
        return judged.facts().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(each -> each.period() == Period.CURRENT)
                .collect(Collectors.toMap(Observation::id, each -> each));
    }

    private List<String> codes(String body) {
        return faults(body).map(Diagnostic::code).toList();
    }

    private String advice(String body) {
        return faults(body).map(each -> String.valueOf(each.advice())).collect(Collectors.joining());
    }

    private Stream<Diagnostic> faults(String body) {
        try {
            TRUMP_ABE.with(List.of(overlay(body)));
            return Stream.of();
        } catch (InvalidInputException e) {
            return e.diagnostics().stream();
        }
    }

    private Overlay overlay(String body) {
        try {
            Files.write(folder.resolve("o.yaml"), (HEAD + body + "\n").getBytes(StandardCharsets.UTF_8));
            return new OverlayReader(FileTree.of(folder)).read("o.yaml");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
