"""Names of widgets that scripts, screen readers' profiles and tests rely on: they stay.

`<…>` stands for what differs: an action's name, a finding's key, a number.
"""

WINDOW = frozenset(
    """
    action_<name> action_redo action_undo adviceLabel clearFilter comparison currentCaption
    disclaimer emptyState facts filterButton heatMapBar heatMapFinding heatMapLegend
    heatMapMeaning heatMapOpacity historyList historyPanel impression_<impression> mainWindow
    modelLabel modelNotice noDiseaseNamed noteField notice noticeButton offlineLabel openButton
    presetMenu preset_<kind>_<number> priorChoice priorClose priorView priorWarning
    radiographView readingPanel reasonLabel recentMenu recent_<number> recordTitle referenceResult
    referenceTest review reviewedBox sampleButton score_<finding> scores searchBar searchField
    sortButton statusLine status_cancel_batch status_pause_batch tool_<action> tool_turn
    trustButton turnMenu verdictCard verdictLabel viewNote viewZoom viewerFooter viewerPanel
    viewerToolBar windowCenter windowWidth workLabel workProgress zoomMenu
    """.split()  # noqa: SIM905 - a list of so many would be one a line
)
"""In the main window."""

DIALOGS = frozenset(
    """
    anonymousChoice changeDataFolder dataFolder eraseQuestion exportAnonymous exportDialog
    exportPreview exportPreviewText exportRemarks exportSave export_<kind> installModelArchive
    installModelFolder installAllTheSame languageChoice modelCardDialog modelDescription
    historyLimitChoice modelQuestion modelState
    operatingPointChoice previousModel printDialog readFirstChoice saveDialog selfTestChecks
    selfTestDialog settingsDialog shortcutList shortcutSearch shortcutSheet themeChoice
    """.split()  # noqa: SIM905 - a list of so many would be one a line
)
"""In windows that open over it."""
