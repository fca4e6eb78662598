package org.endure.factset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.endure.diagnostic.SourcePosition;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads how likely a scholar holds a fact to be under each theory: {@code likelihoods: {walt: 0.8, liberalism: [0.2, 0.4]}}, a number
 * or a range for each theory, above 0 and up to 1.
 */
final class LikelihoodReader {

    /** The key of a fact under which likelihoods stand. */
    static final String KEY = "likelihoods";

    private static final String FORM = "Write it as likelihoods: {walt: 0.8, liberalism: [0.2, 0.4]}.";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,9})? ?%");

    private final Faults faults;

    LikelihoodReader(Faults faults) {
        this.faults = faults;
    }

    /** The likelihoods of a fact; empty if it states none, or none that can be read. */
    List<StatedLikelihood> read(YamlNode.Mapping fact) {
        YamlNode.Pair pair = fact.pair(KEY);
        if (pair == null) {
            return List.of();
        }
        if (!(pair.value() instanceof YamlNode.Mapping block)) {
            faults.error(
                    "wrong-kind",
                    pair.value().place(),
                    "\"likelihoods\" takes theories with a likelihood each, but here stands %s."
                            .formatted(pair.value().what()),
                    FORM);
            return List.of();
        }
        List<StatedLikelihood> read = new ArrayList<>();
        for (YamlNode.Pair each : block.pairs()) {
            StatedLikelihood one = read(each);
            if (one != null) {
                read.add(one);
            }
        }
        if (block.pairs().size() < 2) {
            faults.error(
                    "one-likelihood",
                    pair.key().place(),
                    "Likelihoods of one theory weigh nothing: a weight compares two theories.",
                    "Add the likelihood of the fact if another theory is true, or leave this one out.");
        }
        return List.copyOf(read);
    }

    private @Nullable StatedLikelihood read(YamlNode.Pair pair) {
        List<YamlNode> bounds = pair.value() instanceof YamlNode.Sequence range ? range.items() : List.of(pair.value());
        if (bounds.isEmpty() || bounds.size() > 2) {
            faults.error(
                    "wrong-kind",
                    pair.value().place(),
                    "A range of likelihoods has two numbers, but here stand %d.".formatted(bounds.size()),
                    "Write the least and the most, such as [0.2, 0.4].");
            return null;
        }
        Double least = number(bounds.get(0));
        Double most = bounds.size() == 1 ? least : number(bounds.get(1));
        if (least == null || most == null) {
            return null;
        }
        if (least > most) {
            faults.error(
                    "backward-range",
                    pair.value().place(),
                    "The range begins at %s and ends at %s.".formatted(least, most),
                    "Write the least first.");
            return null;
        }
        SourcePosition at = new SourcePosition(
                faults.text().file(),
                pair.key().place().line(),
                pair.key().place().column());
        return new StatedLikelihood(pair.key().text().strip(), least, most, at);
    }

    private @Nullable Double number(YamlNode node) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
        if (!(node instanceof YamlNode.Scalar scalar)
                || !scalar.plain()
                || !NUMBER.matcher(text).matches()) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "A likelihood must be a number, but here stands %s."
                            .formatted(text.isEmpty() ? node.what() : Faults.quoted(text)),
                    PERCENT.matcher(text).matches()
                            ? "Write %s."
                                    .formatted(
                                            new BigDecimal(text.replace("%", "").strip())
                                                    .movePointLeft(2)
                                                    .toPlainString())
                            : "Write a number above 0 and up to 1; leave the theory out if you do not know it.");
            return null;
        }
        double value = Double.parseDouble(text);
        if (value > 0 && value <= 1) {
            return value;
        }
        faults.error(
                "out-of-range",
                node.place(),
                "The likelihood is %s, but must be above 0 and up to 1.".formatted(text),
                value == 0
                        ? "Write a small number: with 0, no other evidence could ever count."
                        : value < 0
                                ? "Write a number above 0 and up to 1."
                                : "If it is meant in percent, divide it by 100.");
        return null;
    }
}
