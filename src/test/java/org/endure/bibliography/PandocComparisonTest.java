package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A corpus of two hundred entries is read as pandoc reads it ({@code pandoc -f biblatex -t csljson}, version 2.17), but for
 * the differences that are listed with their reasons. Letter case of titles, straight and curly apostrophes and markup are
 * not compared: titles are kept in the case in which they are written, and texts are plain.
 */
class PandocComparisonTest {

    private static final Path FOLDER = Path.of("src/test/resources/bibliography");

    @Test
    void theCorpusIsReadAsPandocReadsItButForTheListedDifferences() throws IOException {
        Library library = new Library();
        library.add("corpus.bib", Files.readString(FOLDER.resolve("corpus.bib")));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (JsonNode theirs : JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("corpus.pandoc.json")))) {
            String key = theirs.get("id").asString();
            Map<String, Object> item =
                    CslJson.of(Objects.requireNonNull(library.entry(key), key).item());
            compare(key, JsonMapper.shared().valueToTree(item), theirs, differences);
            compared++;
        }

        assertThat(compared).isEqualTo(200);
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("differences.tsv"))) {
            if (!line.startsWith("#")) {
                int tab = line.lastIndexOf('\t');
                listed.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        assertThat(differences).containsExactlyInAnyOrderElementsOf(listed.keySet());
        assertThat(listed.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private static void compare(String key, JsonNode ours, JsonNode theirs, List<String> differences) {
        Set<String> variables = new TreeSet<>(ours.propertyNames());
        variables.addAll(theirs.propertyNames());
        variables.removeAll(Set.of("abstract", "keyword", "entrysubtype", "other-ids"));
        for (String variable : variables) {
            String here = comparable(variable, ours.path(variable));
            String there = comparable(variable, theirs.path(variable));
            if (!here.equals(there)) {
                differences.add(key + "\t" + variable + "\t" + here + "\t" + there);
            }
        }
    }

    private static String comparable(String variable, JsonNode node) {
        String text = node.isMissingNode()
                ? ""
                : node.isString() ? node.asString() : sorted(node).toString();
        String plain = text.replaceAll("</?(i|b|sup|sub|span)( [^>]*)?>", "")
                .replace('’', '\'')
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
        return variable.contains("title") || variable.equals("event") ? plain.toLowerCase(Locale.ROOT) : plain;
    }

    /** Objects with their keys in order. */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new TreeMap<>();
            node.propertyNames().forEach(name -> object.put(name, sorted(node.get(name))));
            return object;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(each -> list.add(sorted(each)));
            return list;
        }
        return node.asString();
    }
}
