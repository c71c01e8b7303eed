package dev.skillsgap.skills.imports.esco;

import java.util.Locale;

/** Ids of ESCO's concepts: {@code esco:} and what ends their address. */
final class EscoId {

    private EscoId() {}

    /** Such as {@code esco:000f1d3d-220f-4789-9c0a-cc742521fb02}; with the folder before, where that is no usual one. */
    static String of(String framework, String uri) {
        var parts = uri.substring(1 + uri.indexOf("/esco/")).split("/", -1);
        var name = parts[parts.length - 1];
        var folder = parts.length > 1 ? parts[parts.length - 2] : "";
        var isUsual = folder.equals("skill") || folder.equals("occupation");
        return (framework + ":" + (isUsual ? name : folder + "-" + name)).toLowerCase(Locale.ROOT);
    }
}
