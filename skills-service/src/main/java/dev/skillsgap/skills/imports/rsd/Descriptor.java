package dev.skillsgap.skills.imports.rsd;

import dev.skillsgap.skills.imports.source.Place;
import java.util.List;

/**
 * A Rich Skill Descriptor, whatever file it stands in.
 *
 * @param address that names it for good; empty where the file gives none
 * @param others what it says besides and a skill cannot hold, such as codes of occupations
 */
record Descriptor(
        Place place,
        String address,
        String name,
        String statement,
        List<String> categories,
        List<String> keywords,
        List<String> others) {}
