package org.endure.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.TextWidth;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.junit.jupiter.api.Test;

/** Columns stand below each other on a terminal, where a Japanese letter is as wide as two Latin ones. */
class WideLettersTest {

    @Test
    void measuresStandBelowTheirHeadsWhateverTheLettersOfTheNames() {
        Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
        ScoreTable.VERDICTS.forEach(each -> measures.put(each, new Estimate(0.5, 0.25, 0.75)));
        String text = new ScoreTable()
                .add("walt", measures)
                .add("日米同盟と北大西洋条約機構の理論", measures)
                .add("e\u0301tats", measures)
                .text(ScoreTable.VERDICTS);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(4);
        int column = lines.get(0).indexOf(ScoreTable.VERDICTS.get(0).title());
        assertThat(lines.subList(1, 4))
                .allSatisfy(line -> assertThat(TextWidth.of(line.substring(0, line.indexOf("0.5"))))
                        .isEqualTo(column));
    }
}
