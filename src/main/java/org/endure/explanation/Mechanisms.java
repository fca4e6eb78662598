package org.endure.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.endure.fact.Direction;
import org.endure.rule.Expression;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.words.Language;

/**
 * The mechanisms that a theory looks for: those it lists, and those that a rule added on top indicates without listing them, which
 * are titled by the claim of that rule.
 */
final class Mechanisms {

    private final Map<String, String> lookedFor = new LinkedHashMap<>();
    private final RuleBase ruleBase;

    private final Language language;

    Mechanisms(RuleBase ruleBase, Language language) {
        this.ruleBase = ruleBase;
        this.language = language;
        ruleBase.mechanisms().stream()
                .filter(MechanismDefinition::lookedFor)
                .forEach(each -> lookedFor.put(each.code(), each.title(language)));
        for (Rule rule : ruleBase.rules()) {
            if (rule.conclusion() != null
                    && rule.concludes().equals("Indication")
                    && rule.conclusion().arguments().get(0) instanceof Expression.Literal code
                    && !isListed(code.value().toString())) {
                lookedFor.putIfAbsent(code.value().toString(), rule.name());
            }
        }
    }

    /** Codes with their titles, in the order of the theory, those it does not list at the end. */
    Map<String, String> lookedFor() {
        return lookedFor;
    }

    /** The title of a mechanism; the code itself if it has none. */
    String title(String code) {
        return isListed(code) ? ruleBase.title(code, language) : lookedFor.getOrDefault(code, code);
    }

    /** Where a mechanism points; as said if the theory does not list it. */
    Direction direction(String code, Direction otherwise) {
        return ruleBase.mechanisms().stream()
                .filter(each -> each.code().equals(code))
                .map(MechanismDefinition::direction)
                .findFirst()
                .orElse(otherwise);
    }

    private boolean isListed(String code) {
        return ruleBase.mechanisms().stream().anyMatch(each -> each.code().equals(code));
    }
}
