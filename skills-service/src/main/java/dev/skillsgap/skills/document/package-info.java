/**
 * Reads the text out of files, line by line: PDF, DOCX, HTML and plain text. Nothing that a file refers to is fetched, and what
 * a file unpacks to is bounded.
 */
@NullMarked
package dev.skillsgap.skills.document;

import org.jspecify.annotations.NullMarked;
