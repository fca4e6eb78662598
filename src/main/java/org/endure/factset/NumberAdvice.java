package org.endure.factset;

import java.util.List;
import java.util.Locale;
import org.endure.diagnostic.Advice;
import org.endure.fact.FactType.Attribute;
import org.endure.yaml.YamlNode;

/** How to write what is not read as a number. */
final class NumberAdvice {

    /** Words and signs that people write behind a percentage. */
    private static final List<String> PERCENT = List.of("%", "percent", "per cent", "procent", "％", "パーセント");

    private NumberAdvice() {}

    static CharSequence of(Attribute attribute, YamlNode.Scalar scalar) {
        String text = scalar.text().strip();
        if (ValueReader.NUMBER.matcher(text).matches()) {
            return scalar.plain()
                    ? "Write it without a fraction."
                    : Advice.replace("Take away the quotes.", "\"" + text + "\"", text);
        }
        String sign = PERCENT.stream()
                .filter(each -> text.toLowerCase(Locale.ROOT).endsWith(each))
                .findFirst()
                .orElse("");
        String number = text.substring(0, text.length() - sign.length()).strip().replaceFirst("(?<=\\d),(?=\\d)", ".");
        if (!ValueReader.NUMBER.matcher(number).matches()) {
            return "If it is not known, leave it out.";
        } else if (sign.isEmpty()) {
            return Advice.replace("Write it with a point: %s.".formatted(number), text, number);
        } else if (!Percent.isTakenBy(attribute)) {
            return "It is not a share: leave out the sign.";
        }
        return Advice.replace("Write %s%%.".formatted(number), text, number + "%");
    }
}
