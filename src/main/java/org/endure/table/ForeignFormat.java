package org.endure.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A form in which another program keeps tables, told by its first bytes, with the way to get a table of text out of it. Stata's is among
 * them because no well-kept Java library reads it: the one on Maven Central, ced2ar-stata-reader, was archived in 2024 and knows the
 * forms 113 to 118 only.
 */
enum ForeignFormat {
    STATA(
            "a Stata file",
            "In Stata: export delimited using table.csv, nolabel. In R: write.csv(haven::read_dta(FILE), "
                    + "\"table.csv\", row.names = FALSE)."),
    SPSS(
            "an SPSS file",
            "In SPSS: File, Export, CSV Data. In R: write.csv(haven::read_sav(FILE), \"table.csv\", "
                    + "row.names = FALSE)."),
    SAS(
            "a SAS file",
            "In SAS: proc export with dbms=csv. In R: write.csv(haven::read_sas(FILE), \"table.csv\", "
                    + "row.names = FALSE)."),
    R(
            "a file of R",
            "In R: write.csv(readRDS(FILE), \"table.csv\", row.names = FALSE); of an .RData or .rda file, load it "
                    + "and write the table in it."),
    EXCEL(
            "a workbook or another zip file",
            "In Excel or LibreOffice: save the sheet as CSV UTF-8. A zip file: unpack it."),
    OLD_EXCEL("an old Excel workbook", "In Excel or LibreOffice: save the sheet as CSV UTF-8."),
    /** Read by {@link ParquetRows}, unless it is compressed once more. */
    PARQUET("a Parquet file in gzip", "Unpack it with gzip -d."),
    ARROW("a Feather or Arrow file", "In R: write.csv(arrow::read_feather(FILE), \"table.csv\", row.names = FALSE)."),
    UTF_16("text in UTF-16", "Save it as UTF-8: in Excel, CSV UTF-8; or: iconv -f UTF-16 -t UTF-8 OLD > NEW."),
    COMPRESSED("compressed in another way than gzip", "Unpack it; gzip is read as it is.");

    private static final int OLD_STATA_FIRST = 102;
    private static final int OLD_STATA_LAST = 115;

    private final String title;
    private final String advice;

    ForeignFormat(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    /** What it is, to be told. */
    String title() {
        return title;
    }

    /** How to get a table of text out of it. */
    String advice() {
        return advice;
    }

    /** The form of a file that begins with these bytes; nothing if it may be text. */
    static Optional<ForeignFormat> of(byte[] magic) {
        if (begins(magic, "<stata_dta>") || isOldStata(magic)) {
            return Optional.of(STATA);
        } else if (begins(magic, "$FL2@(#)") || begins(magic, "$FL3@(#)")) {
            return Optional.of(SPSS);
        } else if (begins(magic, "\0\0\0\0\0\0\0\0\0\0\0\0")) {
            return Optional.of(SAS);
        } else if (begins(magic, "RDX2\n") || begins(magic, "RDX3\n") || begins(magic, "X\n\0\0\0")) {
            return Optional.of(R);
        } else if (begins(magic, "PK\3\4")) {
            return Optional.of(EXCEL);
        } else if (begins(magic, "\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of(OLD_EXCEL);
        } else if (begins(magic, "PAR1")) {
            return Optional.of(PARQUET);
        } else if (begins(magic, "ARROW1") || begins(magic, "FEA1")) {
            return Optional.of(ARROW);
        } else if (begins(magic, "\u00ff\u00fe") || begins(magic, "\u00fe\u00ff")) {
            return Optional.of(UTF_16);
        }
        boolean packed = begins(magic, "BZh") && magic.length > 3 && Character.isDigit(magic[3])
                || begins(magic, "\u00fd7zXZ")
                || begins(magic, "\u0028\u00b5\u002f\u00fd");
        return packed ? Optional.of(COMPRESSED) : Optional.empty();
    }

    /** Before format 117 the first byte is the format's number, then comes the order of bytes and the kind of file. */
    private static boolean isOldStata(byte[] magic) {
        return magic.length >= 4
                && magic[0] >= OLD_STATA_FIRST
                && magic[0] <= OLD_STATA_LAST
                && (magic[1] == 1 || magic[1] == 2)
                && magic[2] == 1
                && magic[3] == 0;
    }

    private static boolean begins(byte[] magic, String sign) {
        byte[] wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        return magic.length >= wanted.length && Arrays.equals(Arrays.copyOf(magic, wanted.length), wanted);
    }
}
