package org.endure.declaration;

import java.util.List;
import java.util.stream.Collectors;
import org.endure.rule.TypeDeclaration;

/** The record of a declared type, as Java has it. */
final class RecordSource {

    private RecordSource() {}

    static String of(TypeDeclaration type) {
        List<TypeDeclaration.Attribute> attributes = type.attributes();
        String components =
                attributes.stream().map(each -> ", " + component(each)).collect(Collectors.joining());
        String values = attributes.stream().map(each -> ", " + each.name()).collect(Collectors.joining());
        return """
                package org.endure.fact;
                @Meaning(%s)
                public record %s(@Meaning("what the sources say") Account account%s) implements DeclaredFact {
                    @Override public Observation withAccount(Account other) { return new %s(other%s); }
                    @Override public String type() { return %s; }
                }
                """.formatted(quoted(type.meaning()), type.name(), components, type.name(), values, quoted(type.name()));
    }

    /** A key must be given; another attribute may be unknown. */
    private static String component(TypeDeclaration.Attribute attribute) {
        return "@Meaning(value = %s, key = %s, state = %s) %s%s %s"
                .formatted(
                        quoted(attribute.meaning()),
                        attribute.key(),
                        attribute.state(),
                        attribute.key() ? "" : "@org.jspecify.annotations.Nullable ",
                        attribute.type(),
                        attribute.name());
    }

    /** A Java text in which nothing of what a user wrote has a meaning of its own. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            quoted.append(
                    Character.isLetterOrDigit(each) && each < 128 || each == ' '
                            ? String.valueOf(each)
                            : "\\u%04x"
                                    .formatted((int) each)
                                    .replace("\\u0022", "\\\"")
                                    .replace("\\u005c", "\\\\")
                                    .replace("\\u000a", " ")
                                    .replace("\\u000d", " "));
        }
        return quoted.append('"').toString();
    }
}
