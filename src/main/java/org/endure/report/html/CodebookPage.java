package org.endure.report.html;

import java.util.List;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.factset.FactSchema;
import org.endure.report.TypeTable;

/** The types of facts with their attributes, as one page for coders that prints well. */
public final class CodebookPage {

    private static final String TITLE = "Codebook for coders";

    private CodebookPage() {}

    /** The page of that table. */
    public static String of(TypeTable table) {
        Element main = Element.of("main").with("id", "main");
        for (FactType type : table.types()) {
            String codebook = type.codebook().isEmpty() ? "" : " (codebook, " + type.codebook() + ")";
            main.add(Element.section(type.name(), 2, type.name())
                    .add(
                            Element.of("p", type.meaning() + codebook)
                                    .add(Element.of("br"))
                                    .text("Read by: " + table.codes(type) + "."),
                            attributes(type.attributes(), type.name())));
        }
        main.add(Element.section("account", 2, "What every fact has")
                .add(attributes(FactType.accountAttributes(), "every fact")));
        Element introduction = Element.of(
                        "p",
                        "What a fact set can say: each type of fact with its attributes, and the mechanisms whose rules read it."
                                + " What is not known is left out or written ")
                .add(Element.of("code", "UNKNOWN"))
                .text("; it is never read as no.");
        Element body = Element.of("body").add(Element.of("header").add(Element.of("h1", TITLE), introduction), main);
        return Page.document("en", TITLE, body);
    }

    private static Element attributes(List<Attribute> attributes, String label) {
        Element head = Element.of("tr");
        List.of("Attribute", "Value", "Meaning")
                .forEach(each -> head.add(Element.of("th", each).with("scope", "col")));
        Element rows = Element.of("tbody");
        attributes.forEach(each -> rows.add(row(each)));
        Element table = Element.of("table").add(Element.of("thead").add(head), rows);
        return ScrollRegion.of(table, "Attributes of " + label);
    }

    private static Element row(Attribute attribute) {
        Element value = Element.of("td", TypeTable.kind(attribute));
        if (!attribute.domain().isEmpty()) {
            Element list = Element.of("ul");
            attribute.domain().forEach(name -> {
                String meaning = FactSchema.meaning(attribute.constants(), name);
                list.add(Element.of("li").add(Element.of("code", name)).text(meaning.isEmpty() ? "" : ": " + meaning));
            });
            value.add(list);
        }
        return Element.of("tr")
                .add(
                        Element.of("td")
                                .add(Element.of("code", attribute.name()))
                                .text(attribute.required() ? " (required)" : ""),
                        value,
                        Element.of("td", attribute.meaning()));
    }
}
