package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.State;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state is the same by its number, its abbreviation and its ISO code. */
class StateTableTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCodeOfAStateMeansTheSame() {
        assertThat(List.of("732", "ROK", "KOR", "kor"))
                .allSatisfy(code -> assertThat(StateTable.canonical(code)).isEqualTo("KOR"));
        assertThat(StateTable.find("255").orElseThrow().name()).isEqualTo("Germany");
        assertThat(StateTable.canonical("AUH")).isEqualTo("AUH");
        assertThat(StateTable.canonical("XYZ")).isEqualTo("XYZ");
        assertThat(StateTable.named("Soviet Union").orElseThrow().code()).isEqualTo("RUS");
        assertThat(StateTable.named("Netherlands").orElseThrow().code()).isEqualTo("NLD");
    }

    @Test
    void anAmbiguousCodeIsReadAsIsoAndItsNumberNeverIs() {
        assertThat(StateTable.find("AUS").orElseThrow().name()).isEqualTo("Australia");
        assertThat(StateTable.find("305").orElseThrow().name()).isEqualTo("Austria");
    }

    @Test
    void aStateMayBeCalledByTwoLettersOrByNameInThreeLanguages() {
        assertThat(List.of("JP", "Japan", "the Japan", "日本", "JAPAN", "740"))
                .allSatisfy(text -> assertThat(StateTable.canonical(text)).isEqualTo("JPN"));
        assertThat(List.of("Tyskland", "ドイツ", "Prussia", "Preussen", "DE"))
                .allSatisfy(text -> assertThat(StateTable.canonical(text)).isEqualTo("DEU"));
        assertThat(List.of("USSR", "Sovjetunionen", "ソ連", "Ryssland", "RU"))
                .allSatisfy(text -> assertThat(StateTable.canonical(text)).isEqualTo("RUS"));
        assertThat(StateTable.canonical("Österrike-Ungern")).isEqualTo("AUH");
        assertThat(StateTable.canonical("Austria")).isEqualTo("AUT");
        assertThat(StateTable.canonical("UK")).isEqualTo("GBR");
        assertThat(StateTable.canonical("Arab League")).isEqualTo("LAS");
        assertThat(StateTable.canonical("AU"))
                .as("the African Union, as before")
                .isEqualTo("AU");
        assertThat(StateTable.canonical("no")).as("a word, not Norway").isEqualTo("no");
        assertThat(StateTable.canonical("Narnia")).isEqualTo("Narnia");
    }

    @ParameterizedTest
    @CsvSource({
        "Japn, Did you mean JPN (Japan)?",
        "Narnia, declare it under states:",
        "Europeiska unionn, declare it under states:"
    })
    void aMemberThatNoTableKnowsIsAWarningAtItsPlace(String name, String advice) throws IOException {
        String set = "alliance: {id: a, name: A, members: [USA, %s]}\nperiod: 2017\nbaseline: []\nfacts: []\n"
                .formatted(name);
        Files.writeString(folder.resolve("slip.yaml"), set);
        CommandRun run = CommandRun.run(folder, "check", "slip.yaml");
        assertThat(run.err())
                .contains("slip.yaml:1:43: warning: \"%s\" is not a known state or organisation".formatted(name))
                .contains(advice);
        Files.writeString(folder.resolve("slip.yaml"), set + "states: {%s: Somewhere}\n".formatted(name));
        assertThat(CommandRun.run(folder, "check", "slip.yaml").err()).isEmpty();
    }

    /** Names of states that are gone, in English, Swedish and Japanese, and codes of the Correlates of War Project. */
    @ParameterizedTest
    @CsvSource({
        "DEU, Prussia|Preussen|プロイセン|German Empire|ドイツ帝国|GMY|255",
        "RUS, USSR|Soviet Union|Sovjetunionen|ソ連|ソビエト連邦|Russian Empire|365",
        "SRB, Yugoslavia|Jugoslavien|ユーゴスラビア|Serbia and Montenegro|YUG|345",
        "315, Czechoslovakia|Tjeckoslovakien|チェコスロバキア|チェコスロヴァキア|315",
        "AUH, Austria-Hungary|Austro-Hungarian Empire|Österrike-Ungern|オーストリア・ハンガリー帝国|AUH|300",
        "GDR, East Germany|Östtyskland|東ドイツ|DDR|GDR|265",
        "GFR, West Germany|Västtyskland|西ドイツ|Federal Republic of Germany|GFR|260",
        "TUR, Ottoman Empire|Osmanska riket|オスマン帝国|640",
        "IRN, Persia|Persien|ペルシア",
        "730, Korea|朝鮮|大韓帝国|730",
        "RVN, South Vietnam|Sydvietnam|南ベトナム|817",
        "YPR, South Yemen|Sydjemen|南イエメン|680"
    })
    void aStateThatIsGoneIsKnownByItsNamesAndCodes(String code, String names) {
        assertThat(names.split("\\|"))
                .allSatisfy(name -> assertThat(StateTable.canonical(name)).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "NATO, Nato|North Atlantic Treaty Organization|北大西洋条約機構",
        "EU, eu|European Union|Europeiska unionen|欧州連合",
        "CSTO, CSTO|Collective Security Treaty Organization|ODKB|集団安全保障条約機構",
        "UN, UN|United Nations|FN|Förenta nationerna|国連",
        "OSCE, OSSE|CSCE|欧州安全保障協力機構",
        "WPO, Warsaw Pact|Warszawapakten|ワルシャワ条約機構",
        "LON, League of Nations|Nationernas förbund|国際連盟"
    })
    void anOrganisationIsKnownByItsNamesInThreeLanguages(String code, String names) {
        assertThat(names.split("\\|"))
                .allSatisfy(name -> assertThat(StateTable.canonical(name)).isEqualTo(code));
    }

    @Test
    void aMemberCalledByAFormerNameKeepsItInTheAnswer() throws IOException {
        FactSet set = read("[Prussia, Russian Empire]", "1850", "Preussen", "Austria-Hungary");
        assertThat(set.alliance().members()).containsExactly("DEU", "RUS");
        assertThat(set.states()).extracting(State::name).contains("Prussia", "Russian Empire", "Austria-Hungary");
    }

    @Test
    void aNameOfAnotherStateInThoseYearsIsNamed() throws IOException {
        FactSet set = read("[Austria, Prussia]", "1850", "Prussia", "Russia");
        assertThat(set.warnings())
                .filteredOn(each -> each.code().equals("state-not-there"))
                .extracting(Diagnostic::advice)
                .containsExactly("Write AUH for Austria-Hungary.");
    }

    @Test
    void membersAndFactsMayUseDifferentCodesAndNeedNoDeclaration() throws IOException {
        FactSet set = read("[2, ROK]", "1990", "KOR", "CHN");
        assertThat(set.alliance().members()).containsExactly("USA", "KOR");
        assertThat(set.states()).extracting(State::code).contains("USA", "KOR", "CHN");
        assertThat(set.states()).extracting(State::name).contains("South Korea", "China", "the United States");
    }

    @Test
    void aMemberThatWasNoStateThenIsAWarning() throws IOException {
        FactSet set = read("[GMY, AUH]", "1950", "AUH", "CHN");
        assertThat(set.warnings())
                .filteredOn(each -> each.code().equals("state-not-there"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "Austria-Hungary was a state from 1816 to 1918, not in 1950 (Correlates of War, v2016).");
    }

    private FactSet read(String members, String period, String perceiver, String threat) throws IOException {
        Files.writeString(folder.resolve("set.yaml"), """
                alliance: {id: a, name: An alliance, members: %s}
                period: %s
                baseline: []
                facts:
                  - {type: ThreatPerception, id: T-1, sentence: It fears it., area: DEFENCE, evidence: STATEMENT,
                     perceiver: %s, threat: %s, stated: MAIN, missing: none}
                """.formatted(members, period, perceiver, threat));
        return new CaseReader(FileTree.of(folder)).read("set.yaml").factSet();
    }
}
