package dev.skillsgap.api.rows;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook says, as text: what is shown as a date is one in ISO 8601. */
final class XlsxCells {

    /** Beyond these a number is no longer written out: its digits would fill the memory. */
    private static final int MAX_SCALE = 40;

    /** What a format shows as it stands: quoted, behind a backslash, or in brackets such as a colour. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    private XlsxCells() {}

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.BOOLEAN ? truth(cell) : textOrEmpty(cell.getText());
        }
        return isDate(cell) ? date(cell) : number(cell.asNumber());
    }

    private static String truth(Cell cell) {
        return Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Formats 14 to 17 and 22 are the dates that have no text of their own; those of times alone are none. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatId();
        if (format == null) {
            return false;
        }
        var text = cell.getDataFormatString();
        return (format >= 14 && format <= 17)
                || format == 22
                || (text != null
                        && DAY_OR_YEAR
                                .matcher(SHOWN.matcher(text).replaceAll(""))
                                .find());
    }

    private static String date(Cell cell) {
        var moment = cell.asDate().truncatedTo(ChronoUnit.SECONDS);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment + "Z";
    }

    private static String number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return Math.abs(plain.scale()) > MAX_SCALE ? plain.toString() : plain.toPlainString();
    }
}
