package org.accord.bench.text;

/** What is measured together. */
interface Part {

    /** Measures, and returns tables in Markdown. */
    String measured() throws Exception;
}
