package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a comparison leads from each answer that differs to the rules that make it differ. */
class ComparePageTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachAnswerThatDiffersLeadsToItsReasons() {
        CommandRun run = CommandRun.run(
                folder,
                "compare",
                "facts/us-japan/2017-2018-trump-abe.yaml",
                "facts/cases/h01-nato-1992.yaml",
                "--theory",
                "walt",
                "--theory",
                "structural-realism",
                "--format",
                "html");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("<th scope=\"row\">NATO after the Cold War, 1992-01</th>")
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script", "http://", "src=");
        Matcher link = Pattern.compile("<a href=\"#(case-\\d+)\">COLLAPSE, not compared")
                .matcher(run.out());
        assertThat(link.find()).isTrue();
        assertThat(run.out())
                .containsPattern("<section id=\"" + link.group(1) + "\"[^>]*>.{0,120}NATO after the Cold War")
                .contains("By structural-realism COLLAPSE", "without rule ");
    }
}
