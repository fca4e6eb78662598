package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.report.JsonReport;
import org.endure.report.html.AnswerPane;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/** However a session came to its texts, it answers as a fresh one does on the same texts. */
class SessionLawTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final List<String> EDITED = List.of(
            FACTS,
            "facts/us-japan/2009-2016-obama-abe.yaml",
            "rules/collapse/doubts-about-commitment.drl",
            "rules/verdict/verdict.drl",
            "rules/parameters.yaml",
            "rules/theory.yaml");
    private static final FileTree SHIPPED = FileTree.of(Map.of());
    private static final DrlRuleParser PARSER = new DrlRuleParser();
    private static final int EDITS = 6;

    @Property(tries = 4)
    void anAnswerAfterEditsIsThatOfAFreshSession(@ForAll int seed) {
        Random random = new Random(seed);
        AnswerSession session = new AnswerSession(SHIPPED, PARSER);
        Map<String, String> texts = new TreeMap<>();
        session.answer(question(0, texts), 0);
        for (int edit = 1; edit <= EDITS; edit++) {
            edit(texts, random);
            Question question = question(edit, texts);
            AnsweredQuestion answered = session.answer(question, 0);
            AnsweredQuestion fresh = new AnswerSession(SHIPPED, PARSER).answer(question, 0);
            assertThat(JsonReport.write(told(answered)))
                    .as("seed %d, edit %d: %s", seed, edit, texts.keySet())
                    .isEqualTo(JsonReport.write(told(fresh)));
        }
    }

    /** Edits of all kinds change the answer or what is wrong; a session that only repeated its first answer would be found out. */
    @Property(tries = 1)
    void editsMakeADifference() {
        AnswerSession session = new AnswerSession(SHIPPED, PARSER);
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        told.add(told(session.answer(question(0, Map.of()), 0)));
        for (Map<String, String> texts : List.of(
                Map.of(EDITED.get(2), replaced(EDITED.get(2), "Polarity.DOUBT", "Polarity.HONOUR")),
                Map.of(EDITED.get(2), replaced(EDITED.get(2), "Polarity.DOUBT", "Polarity.DOUBTS")),
                Map.of(FACTS, replaced(FACTS, "stated: MAIN", "stated: NONE")))) {
            told.add(told(session.answer(question(1, texts), 0)));
        }
        assertThat(told).doesNotHaveDuplicates();
    }

    private static String replaced(String path, String word, String by) {
        assertThat(SHIPPED.read(path)).contains(word);
        return SHIPPED.read(path).replace(word, by);
    }

    private static Question question(int number, Map<String, String> texts) {
        return new Question(
                number, "walt", List.of(), FACTS, List.of(), Language.ENGLISH, texts, FACTS, "edit", "proof");
    }

    /** A word left out, written twice or put in place of another of the same file, a line left out, or a file as it is shipped. */
    private static void edit(Map<String, String> texts, Random random) {
        String path = EDITED.get(random.nextInt(EDITED.size()));
        String text = texts.getOrDefault(path, SHIPPED.read(path));
        String[] words = text.split("\\b");
        int at = random.nextInt(words.length);
        switch (random.nextInt(6)) {
            case 0 -> words[at] = "";
            case 1 -> words[at] += words[at];
            case 2 -> words[at] = words[random.nextInt(words.length)];
            case 3 -> words[at] += random.nextBoolean() ? " " : "\n";
            case 4 -> {
                List<String> lines = new ArrayList<>(text.lines().toList());
                lines.remove(random.nextInt(lines.size()));
                texts.put(path, String.join("\n", lines) + "\n");
                return;
            }
            default -> {
                texts.remove(path);
                return;
            }
        }
        texts.put(path, String.join("", words));
    }

    /** All that the page is told, but for the time that it took. */
    private static Map<String, @Nullable Object> told(AnsweredQuestion answered) {
        Map<String, @Nullable Object> tree =
                AnswerTree.of(answered, answered.question().over(SHIPPED));
        tree.remove("millis");
        tree.remove("number");
        tree.remove("command");
        if (answered.reported() != null) {
            tree.put("proof", AnswerTree.part(answered.reported(), new AnswerPane(answered.reported()), "proof"));
            tree.put("log", AnswerTree.part(answered.reported(), new AnswerPane(answered.reported()), "log"));
        }
        return tree;
    }
}
