# Reads the tables that Endure writes for R, and computes anew, by the definitions, what stands in them and in its report.
# Arguments: the calibrated cases, the truth table, cut-offs (incl.cut 1 and 0, n.cut), the parameters of fit, and where to write what
# comes out.
arguments <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(arguments[1], row.names = 1)
theirs <- read.csv(arguments[2], colClasses = c(OUT = "character", cases = "character"))
cut1 <- as.numeric(arguments[3]); cut0 <- as.numeric(arguments[4]); fewest <- as.numeric(arguments[5])
conditions <- setdiff(colnames(cases), "COLLAPSE")
stopifnot(identical(colnames(theirs), c(conditions, "OUT", "n", "incl", "PRI", "cases")), !anyNA(cases))
x <- as.matrix(cases[conditions]); y <- cases$COLLAPSE

# The truth table as Ragin (2008) has it: membership in a corner, consistency and PRI over all cases, n above one half.
corner <- (x > 0.5) * 1
keys <- apply(corner, 1, paste, collapse = "")
table <- do.call(rbind, lapply(unique(keys), function(key) {
    present <- as.numeric(strsplit(key, "")[[1]])
    in_corner <- apply(x, 1, function(row) min(ifelse(present == 1, row, 1 - row)))
    n <- sum(in_corner > 0.5)
    both <- pmin(in_corner, y); neither <- pmin(both, 1 - y)
    incl <- sum(both) / sum(in_corner)
    pri <- (sum(both) - sum(neither)) / (sum(in_corner) - sum(neither))
    out <- if (n < fewest) "?" else if (incl >= cut1 - 1e-9) "1" else if (incl >= cut0 - 1e-9) "C" else "0"
    data.frame(key = key, OUT = out, n = n, incl = incl, PRI = pri, cases = paste(rownames(cases)[in_corner > 0.5], collapse = ","))
}))
own_keys <- apply(as.matrix(theirs[conditions]), 1, paste, collapse = "")
stopifnot(setequal(own_keys, table$key), !any(duplicated(own_keys)))
table <- table[match(own_keys, table$key), ]
results <- data.frame(name = c("rows", "conditions", "OUT", "n", "cases", "incl", "PRI"), value = c(
    nrow(table), length(conditions), sum(table$OUT != theirs$OUT), sum(table$n != theirs$n), sum(table$cases != theirs$cases),
    max(abs(table$incl - theirs$incl)), max(abs(table$PRI - theirs$PRI))))

# The same by the package QCA, where it is installed.
if (requireNamespace("QCA", quietly = TRUE)) {
    qca <- QCA::truthTable(cases, outcome = "COLLAPSE", incl.cut = c(cut1, cut0), n.cut = fewest, show.cases = TRUE)$tt
    qca <- qca[qca$n > 0, ]
    qca <- qca[match(own_keys, apply(as.matrix(qca[conditions]), 1, paste, collapse = "")), ]
    stopifnot(qca$OUT == theirs$OUT, qca$n == theirs$n, abs(as.numeric(qca$incl) - theirs$incl) < 1e-6)
}

# Parameters of fit of each mechanism and combination whose mechanisms are conditions here, toward the outcome expected of it.
fits <- read.csv(arguments[6], stringsAsFactors = FALSE)
parts <- strsplit(fits$condition, "*", fixed = TRUE)
known <- fits$kind != "rule" & sapply(parts, function(each) all(each %in% conditions))
fit_of <- function(i) {
    condition <- do.call(pmin, cases[parts[[i]]])
    outcome <- if (fits$outcome[i] == "COLLAPSE") y else 1 - y
    both <- pmin(condition, outcome); neither <- pmin(both, 1 - outcome)
    c(found = sum(condition > 0), n = sum(condition > 0.5),
        Cons.Suf = sum(both) / sum(condition), Cov.Suf = sum(both) / sum(outcome),
        PRI = (sum(both) - sum(neither)) / (sum(condition) - sum(neither)),
        Cons.Nec = sum(both) / sum(outcome), Cov.Nec = sum(both) / sum(condition), RoN = sum(1 - condition) / sum(1 - both))
}
results <- rbind(results, data.frame(
    name = c("mechanisms", "combinations"), value = c(sum(known & fits$kind == "mechanism"), sum(known & fits$kind == "combination"))))
if (any(known)) {
    computed <- do.call(rbind, lapply(which(known), fit_of))
    differences <- apply(abs(computed - as.matrix(fits[known, colnames(computed)])), 2, max)
    results <- rbind(results, data.frame(name = paste0("fit.", names(differences)), value = unname(differences)))
}
write.csv(results, arguments[7], row.names = FALSE)
