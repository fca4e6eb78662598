package org.endure.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.theory.Theory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each concept has one term in a language: what readers found misleading or double comes back in no text and no rule. */
class OneTermTest {

    @ParameterizedTest
    @CsvSource({
        "SWEDISH, troslär",
        "SWEDISH, UPPHÖRANDE",
        "SWEDISH, OAVGJORT",
        "SWEDISH, samverkning",
        "SWEDISH, medlöp",
        "SWEDISH, Förenta staterna",
        "SWEDISH, ödvändig medlem",
        "SWEDISH, ödvändiga medlem",
        "SWEDISH, förfela",
        "SWEDISH, diagnostisk",
        "SWEDISH, makten hos",
        "SWEDISH, ledaren för",
        "SWEDISH, territoriet för",
        "SWEDISH, tomt skal",
        "SWEDISH, striden om läran",
        "JAPANESE, 信条",
        "JAPANESE, 教義",
        "JAPANESE, 約束に",
        "JAPANESE, 未決定",
        "JAPANESE, 主張の出所",
        "JAPANESE, 総合力",
        "JAPANESE, 攻撃力",
        "JAPANESE, 競争相手",
        "JAPANESE, 仮定の場面",
        "JAPANESE, 事実集合",
        "JAPANESE, 必要な加盟国",
        "JAPANESE, 主導の衰え",
        "JAPANESE, 国家体系",
        "JAPANESE, 同盟相手",
        "JAPANESE, 機構"
    })
    void noTextUsesAnAbandonedTerm(Language language, String term) {
        assertThat(texts(language).map(text -> text.replace("官僚機構", "")).filter(text -> text.contains(term)))
                .isEmpty();
    }

    private static Stream<String> texts(Language language) {
        List<String> reasons = Stream.concat(
                        ShippedTheory.theories().values().stream().map(Theory::ruleBase),
                        ShippedTheory.codings().stream().map(Coding::rules))
                .flatMap(rules -> Stream.concat(
                        rules.rules().stream().map(rule -> rule.because(language)),
                        rules.mechanisms().stream()
                                .map(mechanism ->
                                        String.valueOf(mechanism.titles().get(language)))))
                .distinct()
                .toList();
        return Stream.concat(reasons.stream(), Words.of(language).beginning("").values().stream());
    }
}
