package org.endure.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;

/**
 * Refuses conditions and conclusions that could run Java: forms outside patterns, {@code not}, {@code exists} and the four ways
 * to accumulate; methods other than those of our own values; and new objects inside a new fact.
 */
public final class TrustedForms {

    private static final Set<String> METHODS =
            Set.of("raised", "lowered", "weakened", "atMost", "above", "points", "intValue", "doubleValue");
    private static final Pattern OR = Pattern.compile("\\bor\\b");
    private static final String ADVICE =
            "Rules in the shipped style need none of this. If you trust the file, run with --trusted.";

    private final Rule rule;
    private final List<Diagnostic> found = new ArrayList<>();

    private TrustedForms(Rule rule) {
        this.rule = rule;
    }

    /** All that could run Java in a rule. */
    public static List<Diagnostic> check(Rule rule) {
        TrustedForms forms = new TrustedForms(rule);
        for (Condition condition : rule.conditions()) {
            forms.condition(condition);
        }
        if (rule.conclusion() != null) {
            rule.conclusion().arguments().forEach(each -> forms.expression(each, rule.at(), "The conclusion"));
        }
        return forms.found;
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Unsupported other) {
            unread(other);
            return;
        }
        condition
                .patterns()
                .forEach(pattern -> pattern.constraints()
                        .forEach(each -> expression(each.expression(), each.at(), "The condition")));
        if (condition instanceof Condition.Aggregate aggregate) {
            expression(aggregate.argument(), aggregate.at(), "The condition");
        }
    }

    /** A condition of a form that is not read; for some there is another way to say the same. */
    private void unread(Condition.Unsupported other) {
        String text = other.text();
        String instead = text.startsWith("accumulate")
                ? "accumulate( Type( … ); $n : count( 1 ) ) takes one pattern, and count, sum, min or max."
                : text.startsWith("forall")
                        ? "Write forall( A B ) as not( A and not B )."
                        : OR.matcher(text).find() ? "Write a rule for each of the alternatives." : null;
        if (instead == null) {
            refuse(other.at(), "The condition \"%s\" has a form that could run Java.".formatted(shortened(text)), text);
        } else {
            found.add(new Diagnostic(
                    Severity.ERROR,
                    "unread-condition",
                    other.at(),
                    "The condition \"%s\" has a form that rule files do not use.".formatted(shortened(text)),
                    instead + " If you trust the file and want it all the same, run with --trusted.",
                    null,
                    1));
        }
    }

    private void expression(Expression expression, SourcePosition at, String where) {
        if (expression instanceof Expression.Call call) {
            if (!METHODS.contains(call.method())) {
                refuse(at, "%s calls %s, which could run Java.".formatted(where, call.method()), call.method());
            }
            expression(call.target(), at, where);
            call.arguments().forEach(each -> expression(each, at, where));
        } else if (expression instanceof Expression.Construction made) {
            refuse(at, "%s makes a new %s, which could run Java.".formatted(where, made.type()), made.type());
        } else if (expression instanceof Expression.Binding binding) {
            expression(binding.value(), at, where);
        } else if (expression instanceof Expression.Comparison comparison) {
            expression(comparison.left(), at, where);
            expression(comparison.right(), at, where);
        } else if (expression instanceof Expression.OneOf oneOf) {
            expression(oneOf.value(), at, where);
            oneOf.choices().forEach(each -> expression(each, at, where));
        } else if (expression instanceof Expression.All all) {
            all.parts().forEach(each -> expression(each, at, where));
        } else if (expression instanceof Expression.Any any) {
            any.parts().forEach(each -> expression(each, at, where));
        } else if (expression instanceof Expression.Not not) {
            expression(not.part(), at, where);
        }
    }

    private void refuse(SourcePosition at, String message, String word) {
        SourcePosition place = at.equals(rule.at()) ? inside(word) : at;
        found.add(new Diagnostic(Severity.ERROR, "untrusted", place, message, ADVICE, null, 1));
    }

    /** Where a word stands in the rule; the rule itself if it does not. */
    private SourcePosition inside(String word) {
        return RuleFaults.at(rule, rule.text().lastIndexOf(word));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
