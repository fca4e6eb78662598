<#-- Made at each build: what Endure contains that others wrote, and under which licences. -->
Works by others that Endure uses. The file endure.jar contains them all.

Citation styles in styles/ (https://github.com/citation-style-language/styles, release 26.2), unchanged. Each names its authors.
    CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/

Libraries:

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
${project.groupId}:${project.artifactId}:${project.version}
    ${entry.getValue()?join(" or ")}<#if project.url??>, ${project.url}</#if>
</#list>
