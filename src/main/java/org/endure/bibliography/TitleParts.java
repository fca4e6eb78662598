package org.endure.bibliography;

/** Puts titles together: title, subtitle and addition, of the work and of what contains it. */
final class TitleParts {

    private final Fields fields;
    private final boolean periodical;
    private final boolean part;
    private final boolean inSeveralVolumes;

    TitleParts(Fields fields, String type) {
        this.fields = fields;
        this.periodical = type.equals("periodical");
        this.part = EntryTypes.isPart(type);
        this.inSeveralVolumes = fields.has("maintitle");
    }

    String title() {
        if (periodical && fields.has("issuetitle")) {
            return whole("issue");
        }
        return inSeveralVolumes && !part ? whole("main") : whole("");
    }

    /** The title of the volume of a work in several volumes; empty if it is none. */
    String volumeTitle() {
        return !inSeveralVolumes ? "" : part ? whole("book") : whole("");
    }

    /** The title of the journal or book that contains the work; empty if there is none. */
    String containerTitle() {
        if (periodical) {
            return fields.has("issuetitle") ? whole("") : "";
        }
        if (part && inSeveralVolumes) {
            return whole("main");
        }
        if (part && fields.has("booktitle")) {
            return whole("book");
        }
        String journal = joined(fields.text("journaltitle"), ":", fields.text("journalsubtitle"));
        return journal.isEmpty() && !part ? whole("book") : journal;
    }

    String shortTitle() {
        String given = fields.text("shorttitle");
        String title = fields.text("title");
        int colon = title.indexOf(": ");
        if (!given.isEmpty() || inSeveralVolumes) {
            return given;
        }
        if (!fields.text("subtitle").isEmpty()) {
            return title;
        }
        return colon > 0 ? title.substring(0, colon) : "";
    }

    private String whole(String prefix) {
        String title = joined(fields.text(prefix + "title"), ":", fields.text(prefix + "subtitle"));
        return joined(title, ".", fields.text(prefix + "titleaddon"));
    }

    /** Two parts with a sign between them, unless the first ends with one. */
    static String joined(String first, String sign, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        boolean ends = "!?.,:;？！。：".indexOf(first.charAt(first.length() - 1)) >= 0;
        return first + (ends ? " " : sign + " ") + second;
    }
}
