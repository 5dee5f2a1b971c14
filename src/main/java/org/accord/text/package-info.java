/**
 * Agreement text as a value: plain Java that knows neither screens nor databases, and gives the same answer every time. It reads from the
 * bottom up:
 *
 * <ol>
 *   <li><b>What a text is.</b> A {@link org.accord.text.Document} is clauses in order ({@link org.accord.text.Clause}), each with an id
 *       for ever; numbers are computed ({@link org.accord.text.Numbering}), texts come in one clean form
 *       ({@link org.accord.text.ClauseText}) and have a fingerprint ({@link org.accord.text.VersionHash}). Files become documents by
 *       {@link org.accord.text.Reading}, and find the ids of their clauses again by {@link org.accord.text.Matching}.
 *   <li><b>What differs.</b> Texts are cut into words, aligned by anchors and a search with counted steps, and what reads as one change
 *       is put together: {@link org.accord.text.Diff} gives a {@link org.accord.text.Difference} of two texts, or a
 *       {@link org.accord.text.DocumentDifference} of two documents.
 *   <li><b>What people ask for.</b> An {@link org.accord.text.Amendment} is {@link org.accord.text.Operation}s on a
 *       {@link org.accord.text.Version}; adopting it makes the next one, and a {@link org.accord.text.History} makes all of them again.
 *   <li><b>How wishes meet.</b> {@link org.accord.text.Merge} puts any number of amendments together, in no order, and names each
 *       {@link org.accord.text.Conflict}; {@link org.accord.text.Carry} brings one that waited to a newer version;
 *       {@link org.accord.text.Rebase} and {@link org.accord.text.Relation} do the same for two wordings of one text.
 *   <li><b>How it is read.</b> {@link org.accord.text.Bracketed}, as if all passed ({@link org.accord.text.Prospect}), what was decided
 *       ({@link org.accord.text.Decided}), who brought each word ({@link org.accord.text.Provenance}).
 *   <li><b>How it is decided.</b> {@link org.accord.text.VotingOrder} says what is voted on first and why;
 *       {@link org.accord.text.Streamlining} proves that a consolidation lost no alternative.
 * </ol>
 *
 * <p>Places in texts are UTF-16 units; work is limited in counted steps and never by a clock; conflicts are values and never
 * exceptions. The reasons are in {@code src/docs/decisions/0011-the-text-engine.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.accord.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
