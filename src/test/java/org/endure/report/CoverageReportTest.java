package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.endure.CommandRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Page and notes tell of every pair of members and of every mechanism what was asked, as the data do. */
class CoverageReportTest {

    private static final Map<String, String> SEARCH =
            Map.of("EVIDENCE", "evidence", "SEARCHED", "searched, none found", "NONE", "not searched");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/russia-armenia/2021-2024-frozen.yaml",
                "facts/us-japan/2017-2018-trump-abe.yaml",
                "facts/cases/h01-nato-1992.yaml"
            })
    void pageAndNotesTellTheCoverageThatTheDataTell(String facts) {
        JsonNode coverage = JsonMapper.shared()
                .readTree(assessed(facts, "json", "--coverage"))
                .get("coverage");
        List<String> told = new ArrayList<>();
        for (String matrix : List.of("threats", "allies")) {
            for (JsonNode row : coverage.get(matrix)) {
                for (JsonNode member : coverage.get("members")) {
                    told.add(cell(row.get("facts").path(member.asString())));
                }
            }
        }
        for (JsonNode mechanism : coverage.get("mechanisms")) {
            told.add(mechanism.get("code").asString() + " "
                    + mechanism.get("title").asString());
            told.add(SEARCH.get(mechanism.get("search").asString()));
            told.add(ids(mechanism.get("facts")));
        }

        assertThat(inNotes(assessed(facts, "markdown"))).isEqualTo(told);
        assertThat(onPage(assessed(facts, "html"))).isEqualTo(told);
    }

    private String assessed(String facts, String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("assess", facts, "--format", format));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private static String cell(JsonNode facts) {
        return facts.isMissingNode() ? "-" : facts.isEmpty() ? "not asked" : ids(facts);
    }

    private static String ids(JsonNode facts) {
        List<String> ids = new ArrayList<>();
        facts.forEach(each -> ids.add(each.asString()));
        return String.join(", ", ids);
    }

    private static List<String> inNotes(String notes) {
        List<String> cells = new ArrayList<>();
        String section =
                notes.substring(notes.indexOf("## Coverage of the coding")).split("\\n## ")[0];
        boolean mechanisms = false;
        boolean head = true;
        for (String line : section.lines().toList()) {
            mechanisms |= line.startsWith("What was found of each mechanism");
            if (!line.startsWith("|")) {
                head = true;
            } else if (head) {
                head = !line.startsWith("|---");
            } else {
                List<String> row = List.of(line.split("\\|", -1));
                row.subList(mechanisms ? 1 : 2, row.size() - 1).forEach(cell -> cells.add(cell.strip()));
            }
        }
        return cells;
    }

    private static List<String> onPage(String page) {
        String section = page.substring(page.indexOf("<section id=\"coverage\""));
        section = section.substring(0, section.indexOf("</section>"));
        int mechanisms = section.indexOf("What was found of each mechanism</caption>");
        Pattern cell = Pattern.compile("<t([hd])(?: scope=\"row\")?>(.*?)</t\\1>", Pattern.DOTALL);
        List<String> cells = new ArrayList<>();
        for (MatchResult each : cell.matcher(section).results().toList()) {
            boolean name = each.group(1).equals("h");
            boolean corner = each.group().equals("<td></td>") && each.start() < mechanisms;
            if (!corner && (!name || each.start() > mechanisms)) {
                cells.add(each.group(2)
                        .replaceAll("<[^>]*>", "")
                        .replace("&#39;", "'")
                        .replaceAll("\\s+", " ")
                        .strip());
            }
        }
        return cells;
    }
}
