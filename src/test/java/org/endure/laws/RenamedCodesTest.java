package org.endure.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.Endure;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.report.JsonReport;
import org.endure.report.ScreenReport;
import org.endure.theory.Theory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mechanisms are called is the theory's matter: no code of one is known to the program. */
class RenamedCodesTest {

    /** A code that is all of a text, such as "C2.b" or "E1.p1". */
    private static final Pattern IN_RULES = Pattern.compile("\"(?=[CE][1-6][a-z.+]*\")([CE])([^\"]*)\"");

    private static final Pattern IN_TITLES = Pattern.compile("(?<=code: )([CE])(?=[1-6])");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}|sha-256 [0-9a-f]{12}");
    private static final Pattern ANYWHERE = Pattern.compile("\\b([CE])(?=[1-6])");
    private static final Pattern WITH_DOT = Pattern.compile("\\b([CE][1-6]x?)\\.([a-z])\\b(?!-)");
    private static final Pattern LISTED = Pattern.compile("code: ([CE][1-6]x?)\\.([a-z]), direction:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/us-japan/2017-2018-trump-abe.yaml",
                "facts/nato/2017-2020-trump.yaml",
                "facts/cases/h06-cento-1979.yaml",
            })
    void renamedCodesChangeNothingButCodes(String path) throws IOException {
        Answer renamed = answer(Endure.of(texts(RenamedCodesTest::renamed)), path);
        Answer shipped = answer(Endure.open(Path.of("")), path);
        assertThat(anywhere(renamed.json())).isEqualTo(anywhere(shipped.json()));
        assertThat(anywhere(renamed.screen())).isEqualTo(anywhere(shipped.screen()));
        assertThat(renamed.leadershipEroded()).isEqualTo(shipped.leadershipEroded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts/us-japan/2017-2018-trump-abe.yaml", "facts/nato/2017-2020-trump.yaml"})
    void aFamilyIsWhatTheTheorySaysAndNotPartOfACode(String path) throws IOException {
        Answer dotless = answer(Endure.of(texts(RenamedCodesTest::dotless)), path);
        Answer shipped = answer(Endure.open(Path.of("")), path);
        assertThat(withoutDots(dotless.json())).isEqualTo(withoutDots(shipped.json()));
        assertThat(withoutDots(dotless.screen())).isEqualTo(withoutDots(shipped.screen()));
    }

    /** All rules and fact sets, each file changed by its path and text. */
    private static Map<String, String> texts(BinaryOperator<String> change) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String folder : List.of("rules", "facts")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    String name = each.toString().replace('\\', '/');
                    texts.put(name, change.apply(name, Files.readString(each)));
                }
            }
        }
        return texts;
    }

    /** C2b instead of C2.b, and the family of its mechanism in the theory. */
    private static String dotless(String path, String text) {
        if (path.endsWith("theory.yaml")) {
            return LISTED.matcher(text).replaceAll("code: $1$2, family: $1, direction:");
        }
        return path.endsWith(".drl") || path.startsWith("facts")
                ? WITH_DOT.matcher(text).replaceAll("$1$2")
                : text;
    }

    /** An answer with its codes in one spelling, and without what depends on the width of a code. */
    private static String withoutDots(String text) {
        return WITH_DOT.matcher(HASH.matcher(text).replaceAll(""))
                .replaceAll("$1$2")
                .replaceAll("\\s+", " ");
    }

    private record Answer(String json, String screen, boolean leadershipEroded) {}

    private static Answer answer(Endure endure, String path) {
        Theory walt = endure.theory("walt");
        Assessment answer = endure.assess(walt, endure.facts(walt, path));
        return new Answer(
                JsonReport.of(answer),
                ScreenReport.of(answer, "log"),
                Timeline.of(List.of(answer)).leadershipEroded());
    }

    private static String renamed(String path, String text) {
        if (path.endsWith(".drl")) {
            return IN_RULES.matcher(text).replaceAll(found -> "\"" + other(found.group(1)) + found.group(2) + "\"");
        } else if (path.endsWith("theory.yaml")) {
            return IN_TITLES.matcher(text).replaceAll(found -> other(found.group(1)));
        }
        return path.startsWith("facts") ? anywhere(text) : text;
    }

    /** Letters next in the alphabet, so that the order of codes stays. */
    private static String other(String letter) {
        return letter.equals("C") ? "D" : "F";
    }

    private static String anywhere(String text) {
        return ANYWHERE.matcher(HASH.matcher(text).replaceAll("")).replaceAll(found -> other(found.group(1)));
    }
}
