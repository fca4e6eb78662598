package org.endure.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** Works out what the fields of a BibTeX or biblatex entry mean. */
final class EntryReader {

    private static final Set<String> ROLES = Set.of("director", "compiler", "organizer");

    private final RawEntry entry;
    private final String type;
    private final Fields fields;
    private final List<Diagnostic> warnings;
    private String address = "";
    private String besideAddress = "";
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private final Map<String, ItemDate> dates = new LinkedHashMap<>();

    EntryReader(RawEntry entry, Map<String, BibValue> values, List<Diagnostic> warnings) {
        this.entry = entry;
        this.type = entry.type();
        this.fields = new Fields(values, warnings);
        this.warnings = warnings;
    }

    /** The entry as an item; what is not read is added to the warnings. */
    Item read() {
        address = readAddress();
        readTitles();
        readNames();
        readDates();
        readNumbers();
        readPublisher();
        readIdentifiers();
        put("genre", genre());
        readLanguage();
        put("note", joined(".", fields.text("note"), fields.text("addendum"), besideAddress));
        put("keyword", fields.text("keywords"));
        put("abstract", fields.text("abstract"));
        put("annote", joined(".", fields.text("annotation"), fields.text("comment"), fields.text("review")));
        put("entrysubtype", fields.text("entrysubtype"));
        String csl = cslType();
        FieldNames.tell(entry, fields.unread(), warnings);
        tellLinks();
        return new Item(entry.key(), type, csl, texts, names, dates);
    }

    private static String joined(String sign, String first, String second, String third) {
        return TitleParts.joined(TitleParts.joined(first, sign, second), sign, third);
    }

    private void readLanguage() {
        String field = fields.text("langid").isEmpty() ? "language" : "langid";
        String written = fields.text(field);
        String tag = Languages.tag(written, fields.text("langidopts"));
        put("language", tag);
        if (tag.isEmpty() && !written.isEmpty()) {
            fields.warn(
                    field,
                    "unknown-language",
                    "%s is not a known language; it is left out.".formatted(Excerpt.quoted(written)),
                    "Write one language, such as swedish or sv-SE.");
        }
        BibValue language = fields.value("language");
        if (language != null && !tag.isEmpty() && Languages.same(tag, Languages.tag(language.text()))) {
            fields.text("language");
        }
    }

    /** Warns of addresses behind linked words, unless they are the address of the source. */
    private void tellLinks() {
        for (Fields.Link link : fields.links()) {
            boolean said = link.address().equals(texts.get("URL"))
                    || Identifiers.doi(link.address()).equals(texts.get("DOI"));
            if (!said) {
                warnings.add(link.value()
                        .warning(
                                "unread-address",
                                link.from(),
                                link.to(),
                                "The address %s is left out.".formatted(Excerpt.quoted(link.address())),
                                "Write it in the field url."));
            }
        }
    }

    private void put(String variable, String text) {
        if (!text.isBlank()) {
            texts.put(variable, text);
        }
    }

    private String cslType() {
        String subtype = fields.text("entrysubtype").toLowerCase(Locale.ROOT);
        String csl = EntryTypes.csl(type);
        if (csl == null) {
            warnings.add(entry.file()
                    .text()
                    .warning(
                            "unknown-entry-type",
                            entry.typeAt(),
                            entry.typeAt() + type.length(),
                            "The type of entry \"%s\" is not known; it is read as misc.".formatted(type),
                            Spelling.advice(
                                    type,
                                    EntryTypes.known(),
                                    "Use a type of biblatex, such as article, book, report, online or misc.")));
            return "document";
        }
        boolean article = Set.of("article-journal", "periodical").contains(csl);
        if (article && Set.of("newspaper", "magazine").contains(subtype)) {
            return "article-" + subtype;
        }
        boolean event = fields.has("eventdate") || fields.has("eventtitle") || fields.has("venue");
        return csl.equals("manuscript") && event ? "speech" : csl;
    }

    private String genre() {
        String given = BibStrings.resolve(fields.text("type"));
        if (!given.isEmpty()) {
            return given;
        }
        return switch (type) {
            case "mastersthesis" -> BibStrings.resolve("mathesis");
            case "phdthesis" -> BibStrings.resolve("phdthesis");
            default -> "";
        };
    }

    private void readTitles() {
        TitleParts titles = new TitleParts(fields, type);
        put("title", titles.title());
        put("volume-title", titles.volumeTitle());
        put("container-title", titles.containerTitle());
        put("title-short", titles.shortTitle());
        put("container-title-short", fields.text("shortjournal"));
        put("collection-title", BibStrings.resolve(fields.text("series")));
        put("event", fields.text("eventtitle"));
        put("original-title", fields.text("origtitle"));
    }

    private void readNames() {
        putNames("author", "author");
        putNames("container-author", "bookauthor");
        putNames("translator", "translator");
        String role = fields.text("editortype").toLowerCase(Locale.ROOT);
        boolean other = ROLES.contains(role);
        putNames(other ? role : "editor", "editor");
        tellRole("editor", Set.of("", "editor"));
        for (String further : List.of("editora", "editorb", "editorc")) {
            String as = fields.text(further + "type").toLowerCase(Locale.ROOT);
            putNames(ROLES.contains(as) ? as : "contributor", further);
            tellRole(further, Set.of("", "collaborator"));
        }
        putNames("director", "director");
        if (type.equals("patent")) {
            putNames("recipient", "holder");
        }
    }

    /** Warns of a role that is not read. */
    private void tellRole(String field, Set<String> plain) {
        String role = fields.text(field + "type");
        boolean read = ROLES.contains(role.toLowerCase(Locale.ROOT)) || plain.contains(role.toLowerCase(Locale.ROOT));
        if (!read || !role.isEmpty() && fields.names(field).isEmpty()) {
            fields.warn(
                    field + "type",
                    "unknown-role",
                    "%s is not a role that is read; it is left out.".formatted(Excerpt.quoted(role)),
                    "Write compiler, director or organizer.");
        }
    }

    private void putNames(String variable, String field) {
        List<Name> read = fields.names(field);
        if (!read.isEmpty()) {
            List<Name> all = new ArrayList<>(names.getOrDefault(variable, List.of()));
            all.addAll(read);
            names.put(variable, List.copyOf(all));
        }
    }

    private void readDates() {
        putDate("issued", "");
        putDate("event-date", "event");
        putDate("original-date", "orig");
        putDate("accessed", "url");
        String state = BibStrings.resolve(fields.text("pubstate"));
        ItemDate issued = dates.get("issued");
        String words = issued == null ? "" : issued.literal();
        put("status", state.isEmpty() && words.equals("forthcoming") ? words : state);
        if (!dates.containsKey("issued") && !state.isEmpty()) {
            dates.put("issued", ItemDate.literal(state));
        }
    }

    private void putDate(String variable, String kind) {
        ItemDate date = new DateFields(fields).read(kind);
        if (date != null) {
            dates.put(variable, date);
        }
    }

    private void readNumbers() {
        String pages = PageSpan.of(fields.text("pages"));
        put("page", pages.isEmpty() ? fields.text("eid") : pages);
        String volume = fields.text("volume");
        String part = fields.text("part");
        put("volume", volume.isEmpty() || part.isEmpty() ? volume + part : volume + "." + part);
        put("number-of-volumes", fields.text("volumes"));
        put("number-of-pages", fields.text("pagetotal"));
        put("chapter-number", fields.text("chapter"));
        put("edition", fields.text("edition"));
        put("version", fields.text("version"));
        String number = fields.text("number");
        if (EntryTypes.isArticle(type)) {
            String issue = fields.text("issue");
            put("issue", number.isEmpty() || issue.isEmpty() ? number + issue : number + ", " + issue);
        } else {
            put(EntryTypes.isNumberedInSeries(type) ? "collection-number" : "number", number);
            put("issue", fields.text("issue"));
        }
    }

    private void readPublisher() {
        List<String> publishers = new ArrayList<>();
        boolean court = "legal_case".equals(EntryTypes.csl(type));
        put("authority", court ? fields.list("institution") : "");
        for (String field : List.of("institution", "organization", "howpublished", "publisher")) {
            if (court && field.equals("institution")) {
                continue;
            }
            String text = field.equals("howpublished") ? howPublished() : fields.list(field);
            if (!text.isEmpty()) {
                publishers.add(text);
            }
        }
        put("publisher", String.join("; ", publishers));
        boolean patent = type.equals("patent");
        put(
                patent ? "jurisdiction" : "publisher-place",
                patent ? BibStrings.resolve(fields.list("location")) : fields.list("location"));
        put("event-place", fields.text("venue"));
        put("original-publisher", fields.list("origpublisher"));
        put("original-publisher-place", fields.list("origlocation"));
    }

    /** How it was published; empty if that is an address, for which words beside it become a note. */
    private String howPublished() {
        String text = fields.text("howpublished");
        String own = address("howpublished");
        if (own == null) {
            return text;
        }
        besideAddress = own.equals(address) ? Identifiers.without(text, own) : text;
        return "";
    }

    /** The address: that of its field, of its archive, or the one in a field of words; empty if there is none. */
    private String readAddress() {
        String url = fields.verbatim("url");
        if (!url.isEmpty()) {
            return fields.option("url").equals("false") && !type.equals("online") ? "" : url;
        }
        BibValue id = fields.value("eprint");
        BibValue archive = fields.value("eprinttype");
        if (id != null && archive != null) {
            url = Identifiers.eprint(
                    archive.text().strip(), Verbatim.text(id.text().strip()));
        }
        if (!url.isEmpty()) {
            fields.verbatim("eprint");
            fields.verbatim("eprinttype");
            return url;
        }
        for (String field : List.of("howpublished", "note")) {
            String found = address(field);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private void readIdentifiers() {
        String doi = fields.option("doi").equals("false") ? "" : Identifiers.doi(fields.verbatim("doi"));
        put("DOI", doi);
        put("URL", Identifiers.doi(address).equals(doi) ? "" : address);
        put("ISBN", fields.text("isbn"));
        put("ISSN", fields.text("issn"));
        put("PMID", fields.text("pmid"));
        put("PMCID", fields.text("pmcid"));
        put("call-number", fields.text("library"));
    }

    /** The address in a field that holds one and little else; null if it holds none. */
    private @Nullable String address(String field) {
        BibValue value = fields.value(field);
        return value == null ? null : Identifiers.address(value.text(), fields.text(field));
    }
}
