package org.endure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2017, 2017-01-01, 2017-12-31, 2017",
        "2017/2018, 2017-01-01, 2018-12-31, 2017-2018",
        "1996-04, 1996-04-01, 1996-04-30, 1996-04",
        "2016-02, 2016-02-01, 2016-02-29, 2016-02",
        "1996~, 1996-01-01, 1996-12-31, 1996~",
        "1984-06?/1985, 1984-06-01, 1985-12-31, 1984-1985",
        "198X, 1980-01-01, 1989-12-31, 198X",
        "19XX, 1900-01-01, 1999-12-31, 19XX",
        "1985-XX-XX, 1985-01-01, 1985-12-31, 1985-XX-XX",
        "1985-04-XX, 1985-04-01, 1985-04-30, 1985-04-XX",
        "2001-21, 2001-03-01, 2001-05-31, 2001-21",
        "2001-24, 2001-12-01, 2002-02-28, 2001-24",
        "2012-01-30/2012-02-01, 2012-01-30, 2012-02-01, 2012-01-30 to 2012-02-01"
    })
    void aDateCoversItsDaysAndKeepsItsText(String text, LocalDate from, LocalDate to, String label) {
        TimeSpan span = TimeSpan.parse(text);

        assertThat(span).isEqualTo(new TimeSpan(text, from, to));
        assertThat(span.label()).isEqualTo(label);
    }

    @Test
    void anOpenIntervalHasNoEnd() {
        assertThat(TimeSpan.parse("2012/..").to()).isEqualTo(LocalDate.MAX);
        assertThat(TimeSpan.parse("2012/..").label()).isEqualTo("since 2012");
        assertThat(TimeSpan.parse("../2012").from()).isEqualTo(LocalDate.MIN);
        assertThat(TimeSpan.parse("/2012").label()).isEqualTo("until 2012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "2017-2018",
                "2017-13",
                "2017-02-30",
                "2017-00",
                "12.4.2017",
                "April 2017",
                "2017/2018/2019",
                "../..",
                "/",
                "..",
                "2017-04-05T10:00",
                "2017-21-03",
                "٢٠١٧"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> TimeSpan.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"%s\" is not a date or interval", text);
    }

    @Test
    void anIntervalThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> TimeSpan.parse("2018/2017"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The interval (2018/2017) ends before it begins.");
    }
}
