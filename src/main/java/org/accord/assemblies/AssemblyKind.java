package org.accord.assemblies;

/** What kind of gathering it is; a working group decides nothing on the text (SES-4). */
public enum AssemblyKind {
    GLOBAL,
    REGIONAL,
    WORKING_GROUP
}
