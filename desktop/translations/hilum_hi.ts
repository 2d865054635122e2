<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hilum</source>
        <translation>Hilum के बारे में</translation>
    </message>
    <message>
        <source>Hilum {version}

Reads chest X-rays on this computer, offline, and says when its answer should not be trusted.

Decision support for trained readers, not a diagnosis and not a certified medical device.</source>
        <translation>Hilum {version}

इस कंप्यूटर पर, ऑफ़लाइन, छाती के एक्स-रे पढ़ता है और बताता है कि उसके उत्तर पर कब भरोसा नहीं करना चाहिए।

प्रशिक्षित पाठकों के लिए निर्णय में सहायता; यह न तो निदान है और न ही प्रमाणित चिकित्सा उपकरण।</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>खोलें…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>फ़ोल्डर खोलें…</translation>
    </message>
    <message>
        <source>&amp;Forget what was opened</source>
        <translation>जो खोला गया उसे भूल जाएँ</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>फ़ाइलें चिपकाएँ</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>नमूना आज़माएँ</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>निर्यात करें…</translation>
    </message>
    <message>
        <source>Pr&amp;int the report…</source>
        <translation>रिपोर्ट छापें…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>सेटिंग…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>रीडिंग रोकें</translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation>रीडिंग रद्द करें</translation>
    </message>
    <message>
        <source>&amp;Delete from the history</source>
        <translation>इतिहास से हटाएँ</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>इतिहास में खोजें</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>पिछला चित्र</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>अगला चित्र</translation>
    </message>
    <message>
        <source>&amp;Window: drag for brightness and contrast</source>
        <translation>विंडो: चमक और कंट्रास्ट के लिए खींचें</translation>
    </message>
    <message>
        <source>&amp;Move: drag the picture</source>
        <translation>खिसकाना: चित्र को खींचें</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>दूरी मापें</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>आवर्धक</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>बड़ा करें</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>छोटा करें</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>विंडो में समाएँ</translation>
    </message>
    <message>
        <source>Actual &amp;pixels (1:1)</source>
        <translation>वास्तविक पिक्सेल (1:1)</translation>
    </message>
    <message>
        <source>&amp;Invert: swap black and white</source>
        <translation>काला और सफ़ेद आपस में बदलें</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>बाएँ घुमाएँ</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>दाएँ घुमाएँ</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>बाएँ-दाएँ पलटें</translation>
    </message>
    <message>
        <source>Flip &amp;top to bottom</source>
        <translation>ऊपर-नीचे पलटें</translation>
    </message>
    <message>
        <source>&amp;Enter center and width…</source>
        <translation>केंद्र और चौड़ाई दर्ज करें…</translation>
    </message>
    <message>
        <source>&amp;Clear the measurements</source>
        <translation>माप मिटाएँ</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>दृश्य पहले जैसा करें</translation>
    </message>
    <message>
        <source>&amp;Heat map: where the network looked</source>
        <translation>हीट मैप: नेटवर्क ने कहाँ देखा</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior of this patient</source>
        <translation>इस रोगी के पुराने एक्स-रे से तुलना करें</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>इतिहास पैनल</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>रीडिंग पैनल</translation>
    </message>
    <message>
        <source>Read a&amp;gain with this model</source>
        <translation>इस मॉडल से फिर पढ़ें</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>समीक्षित चिह्नित करें</translation>
    </message>
    <message>
        <source>Read &amp;first: hide the answer until I have entered mine</source>
        <translation>पहले पढ़ें: मेरा उत्तर दर्ज होने तक उत्तर छिपाएँ</translation>
    </message>
    <message>
        <source>How far can I &amp;trust this?</source>
        <translation>मैं इस पर कितना भरोसा कर सकता/सकती हूँ?</translation>
    </message>
    <message>
        <source>&amp;Erase this patient for good…</source>
        <translation>इस रोगी को हमेशा के लिए मिटाएँ…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>लॉग सहेजें…</translation>
    </message>
    <message>
        <source>Self-&amp;test…</source>
        <translation>स्वयं-जाँच…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>कीबोर्ड शॉर्टकट</translation>
    </message>
    <message>
        <source>&amp;About Hilum</source>
        <translation>Hilum के बारे में</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>पूर्ववत: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>फिर से: {what}</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>%n चित्र अभी पढ़ा जाना बाकी है।</numerusform>
            <numerusform>%n चित्र अभी पढ़े जाने बाकी हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Hilum ended unexpectedly several times while reading them.</source>
        <translation>इन्हें पढ़ते समय Hilum कई बार अचानक बंद हो गया।</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>इन्हें अभी पढ़ें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>%n चित्र रद्द करें</numerusform>
            <numerusform>%n चित्र रद्द करें</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How often it is right</source>
        <translation>यह कितनी बार सही होता है</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>यह किसके लिए है</translation>
    </message>
    <message>
        <source>What it is not for, and was never tested on</source>
        <translation>यह किसके लिए नहीं है और किस पर कभी परखा नहीं गया</translation>
    </message>
    <message>
        <source>What it learnt from</source>
        <translation>इसने किससे सीखा</translation>
    </message>
    <message>
        <source>How far these numbers carry</source>
        <translation>ये संख्याएँ कहाँ तक लागू हैं</translation>
    </message>
    <message>
        <source>The card of this model gives no measured sensitivity and specificity.</source>
        <translation>इस मॉडल का कार्ड मापी गई संवेदनशीलता और विशिष्टता नहीं देता।</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}) and misses the others.</source>
        <translation>असामान्य एक्स-रे वाले 100 लोगों में से यह {value} को असामान्य बताता है (95% अंतराल {low} से {high}) और बाकी को चूक जाता है।</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}) and alarms about the others.</source>
        <translation>सामान्य एक्स-रे वाले 100 लोगों में से यह {value} को सामान्य बताता है (95% अंतराल {low} से {high}) और बाकी पर गलत चेतावनी देता है।</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}), gives no verdict on {unanswered} and misses the others.</source>
        <translation>असामान्य एक्स-रे वाले 100 लोगों में से यह {value} को असामान्य बताता है (95% अंतराल {low} से {high}), {unanswered} पर कोई निर्णय नहीं देता और बाकी को चूक जाता है।</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}), gives no verdict on {unanswered} and alarms about the others.</source>
        <translation>सामान्य एक्स-रे वाले 100 लोगों में से यह {value} को सामान्य बताता है (95% अंतराल {low} से {high}), {unanswered} पर कोई निर्णय नहीं देता और बाकी पर गलत चेतावनी देता है।</translation>
    </message>
    <message>
        <source>{source}: {pictures} pictures of {patients} patients</source>
        <translation>{source}: {patients} रोगियों के {pictures} चित्र</translation>
    </message>
    <message>
        <source>Thresholds and probabilities were set on {pictures}.</source>
        <translation>सीमाएँ और संभावनाएँ इन पर तय की गईं: {pictures}।</translation>
    </message>
    <message>
        <source>In hospitals that it had never seen, it put the abnormal one of two radiographs first in {value} of 100 pairs (95 % interval {low} to {high}). Guessing gives 50.</source>
        <translation>जिन अस्पतालों को इसने कभी नहीं देखा था, वहाँ इसने दो एक्स-रे में से असामान्य को 100 में से {value} जोड़ों में पहले रखा (95% अंतराल {low} से {high})। अनुमान लगाने से 50 मिलते हैं।</translation>
    </message>
    <message>
        <source>It can be worse on your radiographs than on those. Try it on radiographs that you know the answer of.</source>
        <translation>आपके एक्स-रे पर यह उनसे खराब हो सकता है। इसे उन एक्स-रे पर आज़माएँ जिनका उत्तर आप जानते हैं।</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Same patient ID, but another name: {current} and {prior}.</source>
        <translation>रोगी ID वही, पर नाम अलग: {current} और {prior}।</translation>
    </message>
    <message>
        <source>Same patient ID, but another name.</source>
        <translation>रोगी ID वही, पर नाम अलग।</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>एक्स-रे</translation>
    </message>
    <message>
        <source>Prior radiograph</source>
        <translation>पुराना एक्स-रे</translation>
    </message>
    <message>
        <source>Prior to compare with</source>
        <translation>तुलना के लिए पुराना एक्स-रे</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>तुलना समाप्त करें</translation>
    </message>
</context>
<context>
    <name>DisplayController</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>दिखाने के लिए कोई चित्र नहीं है।</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>EarlierReadingsView</name>
    <message>
        <source>Models side by side</source>
        <translation>मॉडल साथ-साथ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>%n परिणाम हटाएँ</numerusform>
            <numerusform>%n परिणाम हटाएँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>%n परिणाम हटाया गया।</numerusform>
            <numerusform>%n परिणाम हटाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Drop chest X-rays here</source>
        <translation>छाती के एक्स-रे यहाँ छोड़ें</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.</source>
        <translation>DICOM, JPEG, PNG या TIFF: एक फ़ाइल, एक साथ कई, या पूरे फ़ोल्डर।</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>खोलें…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>नमूना आज़माएँ</translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message>
        <source>Erase a patient</source>
        <translation>रोगी को मिटाएँ</translation>
    </message>
    <message>
        <source>Erase everything about “{name}” from Hilum?</source>
        <translation>“{name}” के बारे में सब कुछ Hilum से मिटाएँ?</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>%n परिणाम, उसका पूर्वावलोकन, राय और टिप्पणी इतिहास और उसके बैकअप से हटा दिए जाएँगे। इसे पूर्ववत नहीं किया जा सकता। मूल फ़ाइलें और कहीं और सहेजी गई रिपोर्टें बनी रहेंगी।</numerusform>
            <numerusform>%n परिणाम, उनके पूर्वावलोकन, राय और टिप्पणियाँ इतिहास और उसके बैकअप से हटा दिए जाएँगे। इसे पूर्ववत नहीं किया जा सकता। मूल फ़ाइलें और कहीं और सहेजी गई रिपोर्टें बनी रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>मिटाएँ</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>%n परिणाम इतिहास और उसके बैकअप से मिटाया गया।</numerusform>
            <numerusform>%n परिणाम इतिहास और उसके बैकअप से मिटाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>The original files were not touched.</source>
        <translation>मूल फ़ाइलें छुई नहीं गईं।</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Letters in the picture itself, such as a name, are not removed. Look closely.</source>
        <translation>चित्र के भीतर के अक्षर, जैसे नाम, नहीं हटाए जाते। ध्यान से देखें।</translation>
    </message>
    <message>
        <source>The words under the picture become part of it and are marked as burned in.</source>
        <translation>चित्र के नीचे के शब्द उसका हिस्सा बन जाते हैं और अंकित चिह्नित किए जाते हैं।</translation>
    </message>
    <message>
        <source>Select a radiograph in the history first.</source>
        <translation>पहले इतिहास में कोई एक्स-रे चुनें।</translation>
    </message>
    <message>
        <source>There is no picture in the view.</source>
        <translation>दृश्य में कोई चित्र नहीं है।</translation>
    </message>
    <message>
        <source>This picture has not been read yet.</source>
        <translation>यह चित्र अभी पढ़ा नहीं गया है।</translation>
    </message>
    <message>
        <source>Part of this picture is missing, so there is no report.</source>
        <translation>इस तस्वीर का एक हिस्सा गायब है, इसलिए कोई रिपोर्ट नहीं है।</translation>
    </message>
    <message>
        <source>Enter your own impression first.</source>
        <translation>पहले अपनी राय दर्ज करें।</translation>
    </message>
    <message>
        <source>There is no score to report.</source>
        <translation>बताने के लिए कोई स्कोर नहीं है।</translation>
    </message>
    <message>
        <source>Needs a radiograph from a DICOM file with complete identifiers.</source>
        <translation>पूर्ण पहचानकर्ताओं वाली DICOM फ़ाइल का एक्स-रे चाहिए।</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>इतिहास खाली है।</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>निर्यात के लिए अभी कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Writing the table: {done} of {rows}</source>
        <translation>तालिका लिखी जा रही है: {rows} में से {done}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} नाम से सहेजा गया।</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>इस रूप में सहेजें</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <source>Leave names out</source>
        <translation>नाम छोड़ दें</translation>
    </message>
    <message>
        <source>Patient, dates, institution, file name and free text are left out; identifiers in DICOM files are replaced by others.</source>
        <translation>रोगी, तिथियाँ, संस्थान, फ़ाइल का नाम और मुक्त पाठ छोड़ दिए जाते हैं; DICOM फ़ाइलों के पहचानकर्ता दूसरों से बदल दिए जाते हैं।</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>इस रूप में सहेजें…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>तैयारी हो रही है…</translation>
    </message>
    <message>
        <source>This could not be prepared. Nothing has left the program.</source>
        <translation>यह तैयार नहीं हो सका। प्रोग्राम से कुछ भी बाहर नहीं गया।</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>रिपोर्ट (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>%n एक्स-रे की रिपोर्ट।</numerusform>
            <numerusform>%n एक्स-रे की रिपोर्टें, एक के बाद एक।</numerusform>
        </translation>
    </message>
    <message>
        <source>One page for the file.</source>
        <translation>फ़ाइल के लिए एक पृष्ठ।</translation>
    </message>
    <message>
        <source>Picture of the view (PNG)</source>
        <translation>दृश्य का चित्र (PNG)</translation>
    </message>
    <message>
        <source>As it is on the screen.</source>
        <translation>जैसा स्क्रीन पर है।</translation>
    </message>
    <message>
        <source>Structured Report (DICOM)</source>
        <translation>संरचित रिपोर्ट (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: findings as codes and numbers.</source>
        <translation>संग्रह के लिए: निष्कर्ष कोड और संख्याओं में।</translation>
    </message>
    <message>
        <source>Secondary Capture (DICOM)</source>
        <translation>द्वितीयक कैप्चर (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: picture and heat map.</source>
        <translation>संग्रह के लिए: चित्र और हीट मैप।</translation>
    </message>
    <message>
        <source>Table of the history (CSV)</source>
        <translation>इतिहास की तालिका (CSV)</translation>
    </message>
    <message>
        <source>Entries as listed: {count}</source>
        <translation>सूची में प्रविष्टियाँ: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>About this picture</source>
        <translation>इस चित्र के बारे में</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>रोगी</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>रोगी ID</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>जन्म</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>आयु</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>लिया गया</translation>
    </message>
    <message>
        <source>View</source>
        <translation>प्रक्षेपण</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>संस्थान</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>पिक्सेल का आकार</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>प्रारूप</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} वर्ष</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {bits} bits</source>
        <translation>{columns} × {rows} पिक्सेल, {bits} बिट</translation>
    </message>
    <message>
        <source>, picture {frame} of {count}</source>
        <translation>, {count} में से चित्र {frame}</translation>
    </message>
    <message>
        <source>{row} × {column} mm at the detector</source>
        <translation>डिटेक्टर पर {row} × {column} मिमी</translation>
    </message>
    <message>
        <source>{row} × {column} mm, calibrated</source>
        <translation>{row} × {column} मिमी, अंशांकित</translation>
    </message>
    <message>
        <source>{row} × {column} mm, measured at an unknown place</source>
        <translation>{row} × {column} मिमी, अज्ञात स्थान पर मापा गया</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>चेतावनी</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Center</source>
        <translation>केंद्र</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>चौड़ाई</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>विंडो का केंद्र</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>विंडो की चौड़ाई</translation>
    </message>
    <message>
        <source>Zoom: 100 % is one pixel of the screen for each pixel</source>
        <translation>ज़ूम: 100% का अर्थ है हर पिक्सेल के लिए स्क्रीन का एक पिक्सेल</translation>
    </message>
</context>
<context>
    <name>HeatMapBar</name>
    <message>
        <source>Finding of the heat map</source>
        <translation>हीट मैप का निष्कर्ष</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>अपारदर्शिता</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>हीट मैप की अपारदर्शिता</translation>
    </message>
    <message>
        <source>less</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>more</source>
        <translation>अधिक</translation>
    </message>
    <message>
        <source>Where the network looked, not the outline of disease.</source>
        <translation>नेटवर्क ने कहाँ देखा, रोग की सीमारेखा नहीं।</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing here fits.</source>
        <translation>यहाँ कुछ मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Everything that Hilum reads is kept here, on this computer only.</source>
        <translation>Hilum जो भी पढ़ता है वह यहाँ रखा जाता है, केवल इस कंप्यूटर पर।</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>संपादन (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>चित्र (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>सहायता (&amp;H)</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>How far can I trust this?</source>
        <translation>मैं इस पर कितना भरोसा कर सकता/सकती हूँ?</translation>
    </message>
    <message>
        <source>It is not proved who trained this model. What follows is what it says of itself.</source>
        <translation>यह सिद्ध नहीं है कि इस मॉडल को किसने प्रशिक्षित किया। आगे वही है जो यह अपने बारे में कहता है।</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>There is no model, so there is no model card.</source>
        <translation>कोई मॉडल नहीं है, इसलिए मॉडल कार्ड भी नहीं है।</translation>
    </message>
    <message>
        <source>This result was made by another model than the one in use now.</source>
        <translation>यह परिणाम अभी उपयोग में आने वाले मॉडल से नहीं, दूसरे मॉडल से बना है।</translation>
    </message>
    <message>
        <source>The card of that model is not at hand.</source>
        <translation>उस मॉडल का कार्ड उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>Analysis is off. {reason}</source>
        <translation>विश्लेषण बंद है। {reason}</translation>
    </message>
    <message>
        <source>Pictures can still be opened and looked at. {advice}</source>
        <translation>चित्र अब भी खोले और देखे जा सकते हैं। {advice}</translation>
    </message>
</context>
<context>
    <name>ModelQuestionDialog</name>
    <message>
        <source>Install a model</source>
        <translation>मॉडल स्थापित करें</translation>
    </message>
    <message>
        <source>It is not proved who trained this model.</source>
        <translation>यह प्रमाणित नहीं है कि यह मॉडल किसने प्रशिक्षित किया।</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>यह मॉडल उपयोग में आ रहे मॉडल से पुराना है।</translation>
    </message>
    <message>
        <source>Install it all the same?</source>
        <translation>फिर भी इसे स्थापित करें?</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, संस्करण {version}</translation>
    </message>
    <message>
        <source>In use now: version {version}</source>
        <translation>अभी उपयोग में: संस्करण {version}</translation>
    </message>
    <message>
        <source>This is what the model says of itself. Install it only if you trust whoever gave it to you. It will be marked as not signed wherever its name is shown.</source>
        <translation>मॉडल अपने बारे में यही कहता है। इसे तभी स्थापित करें जब आप देने वाले पर भरोसा करते हों। जहाँ भी इसका नाम दिखेगा, इसे अहस्ताक्षरित चिह्नित किया जाएगा।</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>स्थापित करें</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>यह सूचना बंद करें</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>“{name}” is a model, not a picture.</source>
        <translation>“{name}” एक मॉडल है, चित्र नहीं।</translation>
    </message>
    <message>
        <source>It can be installed here or in the settings, after it was checked.</source>
        <translation>जाँच के बाद इसे यहाँ या सेटिंग में स्थापित किया जा सकता है।</translation>
    </message>
    <message>
        <source>Install it…</source>
        <translation>इसे स्थापित करें…</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard, but no file.</source>
        <translation>क्लिपबोर्ड पर चित्र है, पर कोई फ़ाइल नहीं।</translation>
    </message>
    <message>
        <source>Save it as a file where it comes from, and open that.</source>
        <translation>जहाँ से वह आया है वहाँ उसे फ़ाइल के रूप में सहेजें और उसे खोलें।</translation>
    </message>
    <message>
        <source>There is no file on the clipboard.</source>
        <translation>क्लिपबोर्ड पर कोई फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>Open chest X-rays</source>
        <translation>छाती के एक्स-रे खोलें</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
        <source>This copy of Hilum has no samples.</source>
        <translation>Hilum की इस प्रति में नमूने नहीं हैं।</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>उस फ़ोल्डर में कोई फ़ाइल नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>%n एक्स-रे पहले से इतिहास में था।</numerusform>
            <numerusform>%n एक्स-रे पहले से इतिहास में थे।</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>फिर पढ़ें</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>%n फ़ाइल चित्र नहीं थी।</numerusform>
            <numerusform>%n फ़ाइलें चित्र नहीं थीं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the history…</source>
        <translation>इतिहास खोला जा रहा है…</translation>
    </message>
    <message>
        <source>It may be damaged, so all of it is checked.</source>
        <translation>यह क्षतिग्रस्त हो सकता है, इसलिए पूरा जाँचा जा रहा है।</translation>
    </message>
    <message>
        <source>It is backed up, and then made ready for this version of Hilum.</source>
        <translation>इसका बैकअप बनाकर इसे Hilum के इस संस्करण के लिए तैयार किया जा रहा है।</translation>
    </message>
    <message>
        <source>It is damaged, and is being repaired from the last back-up.</source>
        <translation>यह क्षतिग्रस्त है और पिछले बैकअप से इसकी मरम्मत की जा रही है।</translation>
    </message>
    <message>
        <source>This may take a minute or two. Please leave the computer on.</source>
        <translation>इसमें एक-दो मिनट लग सकते हैं। कृपया कंप्यूटर चालू रहने दें।</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>रीडिंग</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>मैं इस पर कितना भरोसा कर सकता/सकती हूँ?</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>संभावनाएँ</translation>
    </message>
    <message>
        <source>The reading of the selected radiograph appears here.</source>
        <translation>चुने गए एक्स-रे की रीडिंग यहाँ दिखती है।</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis.</source>
        <translation>प्रशिक्षित पाठकों के लिए निर्णय में सहायता, निदान नहीं।</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>हाल के खोलें</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Chest X-ray: reading by Hilum</source>
        <translation>छाती का एक्स-रे: Hilum की रीडिंग</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis. Not a certified medical device.</source>
        <translation>प्रशिक्षित पाठकों के लिए निर्णय में सहायता, निदान नहीं। प्रमाणित चिकित्सा उपकरण नहीं।</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>पृष्ठ {number} / {count}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>रोगी</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>रोगी ID</translation>
    </message>
    <message>
        <source>Born, age, sex</source>
        <translation>जन्म, आयु, लिंग</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>जाँच की तिथि</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>संस्थान</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>Entry, view</source>
        <translation>प्रविष्टि, प्रक्षेपण</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>छोड़ा गया</translation>
    </message>
    <message>
        <source>aged {years}</source>
        <translation>आयु {years}</translation>
    </message>
    <message>
        <source>The radiograph</source>
        <translation>एक्स-रे</translation>
    </message>
    <message>
        <source>What spoke for {finding}: where the network looked, not the outline of disease</source>
        <translation>{finding} के पक्ष में क्या था: नेटवर्क ने कहाँ देखा, रोग की रूपरेखा नहीं</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>निष्कर्ष</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>संभावना</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>ऑपरेटिंग पॉइंट</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>संवेदनशीलता</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>विशिष्टता</translation>
    </message>
    <message>
        <source>Operating point “{name}”: a probability at or above it counts as positive. Its sensitivity and specificity were measured on radiographs from sources that the model was not trained on; the smaller figures are the 95 % interval.</source>
        <translation>ऑपरेटिंग पॉइंट “{name}”: उसके बराबर या उससे अधिक संभावना को धनात्मक माना जाता है। उसकी संवेदनशीलता और विशिष्टता उन स्रोतों के एक्स-रे पर मापी गईं जिन पर मॉडल प्रशिक्षित नहीं था; छोटी संख्याएँ 95% अंतराल हैं।</translation>
    </message>
    <message>
        <source>Reader&apos;s impression</source>
        <translation>पाठक की राय</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Reference result</source>
        <translation>संदर्भ परिणाम</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>समीक्षित</translation>
    </message>
    <message>
        <source>Model {name} {version}, SHA-256 {sha256}…</source>
        <translation>मॉडल {name} {version}, SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>Made by an algorithm: Hilum {version}.</source>
        <translation>एल्गोरिद्म द्वारा निर्मित: Hilum {version}।</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Your reading</source>
        <translation>आपकी रीडिंग</translation>
    </message>
    <message>
        <source>Your impression: {word}</source>
        <translation>आपकी राय: {word}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>समीक्षित</translation>
    </message>
    <message>
        <source>Reference result, for the record</source>
        <translation>संदर्भ परिणाम, रिकॉर्ड के लिए</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>Kind of the reference test</source>
        <translation>संदर्भ जाँच का प्रकार</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Result of the reference test</source>
        <translation>संदर्भ जाँच का परिणाम</translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message>
        <source>There was no back-up: results, impressions and notes before today are missing.</source>
        <translation>कोई बैकअप नहीं था: आज से पहले के परिणाम, राय और टिप्पणियाँ नहीं हैं।</translation>
    </message>
    <message>
        <source>It is as it was on {time}; impressions, notes and deletions since are missing.</source>
        <translation>यह वैसा है जैसा {time} पर था; उसके बाद की राय, टिप्पणियाँ और हटाए जाने के काम नहीं हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>बाद में आया %n चित्र उसकी फ़ाइल से फिर पढ़ा जाता है।</numerusform>
            <numerusform>बाद में आए %n चित्र उनकी फ़ाइलों से फिर पढ़े जाते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept in the folder “damaged”.</source>
        <translation>क्षतिग्रस्त फ़ाइल “damaged” फ़ोल्डर में रखी गई है।</translation>
    </message>
    <message>
        <source>The history was damaged and has been repaired.</source>
        <translation>इतिहास क्षतिग्रस्त था और उसकी मरम्मत कर दी गई है।</translation>
    </message>
    <message>
        <source>The history could not be backed up. {reason}</source>
        <translation>इतिहास का बैकअप नहीं बन सका। {reason}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Operating point: {threshold}</source>
        <translation>ऑपरेटिंग पॉइंट: {threshold}</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>The mark is the operating point “{name}”: {threshold}.</source>
        <translation>निशान ऑपरेटिंग पॉइंट “{name}” है: {threshold}।</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total} में से {shown}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>इतिहास में खोजें</translation>
    </message>
    <message>
        <source>Searches names, patient IDs, files, verdicts and notes</source>
        <translation>नाम, रोगी ID, फ़ाइलें, निर्णय और टिप्पणियाँ खोजता है</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>इतिहास छाँटें</translation>
    </message>
    <message>
        <source>Sort the history</source>
        <translation>इतिहास को क्रम में रखें</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>सब दिखाएँ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>खोला गया</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>कभी भी</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>पिछले 7 दिनों में</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>पिछले 30 दिनों में</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>पिछले एक वर्ष में</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>समीक्षा बाकी</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>समीक्षित</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>तिथि</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>रोगी ID</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>अवरोही</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>आरोही</translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>%n एक्स-रे से समीक्षा का चिह्न हटाएँ</numerusform>
            <numerusform>%n एक्स-रे से समीक्षा का चिह्न हटाएँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>%n एक्स-रे को समीक्षित चिह्नित करें</numerusform>
            <numerusform>%n एक्स-रे को समीक्षित चिह्नित करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>%n एक्स-रे इस मॉडल से फिर पढ़ें</numerusform>
            <numerusform>%n एक्स-रे इस मॉडल से फिर पढ़ें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>%n एक्स-रे इतिहास से हटाएँ</numerusform>
            <numerusform>%n एक्स-रे इतिहास से हटाएँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>%n एक्स-रे निर्यात करें…</numerusform>
            <numerusform>%n एक्स-रे निर्यात करें…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>%n एक्स-रे समीक्षित चिह्नित हुआ।</numerusform>
            <numerusform>%n एक्स-रे समीक्षित चिह्नित हुए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>%n एक्स-रे से समीक्षा का चिह्न हटाया गया।</numerusform>
            <numerusform>%n एक्स-रे से समीक्षा का चिह्न हटाया गया।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>स्वयं-जाँच</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>इस कंप्यूटर पर सब कुछ काम करता है।</translation>
    </message>
    <message>
        <source>Checks that failed: {count}.</source>
        <translation>विफल जाँचें: {count}।</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Installed. The model before is kept.</source>
        <translation>स्थापित हुआ। पिछला मॉडल रखा गया है।</translation>
    </message>
    <message>
        <source>The model before is used again.</source>
        <translation>पिछला मॉडल फिर उपयोग में है।</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>मॉडल की जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Nothing was installed. The model in use stays.</source>
        <translation>कुछ भी स्थापित नहीं हुआ। अभी वाला मॉडल बना रहता है।</translation>
    </message>
    <message>
        <source>From the next start on: {folder}. The present data stay where they are; to take them along, close Hilum and copy the folder.</source>
        <translation>अगली बार शुरू होने पर: {folder}। वर्तमान डेटा वहीं रहता है जहाँ है; उसे साथ ले जाने के लिए Hilum बंद करें और फ़ोल्डर की प्रति बनाएँ।</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>There is no model; pictures are opened but not judged.</source>
        <translation>कोई मॉडल नहीं है; चित्र खोले जाते हैं पर उन पर निर्णय नहीं दिया जाता।</translation>
    </message>
    <message>
        <source>Size of the history</source>
        <translation>इतिहास का आकार</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Hide the answer until I have entered my impression</source>
        <translation>मेरी राय दर्ज होने तक उत्तर छिपाएँ</translation>
    </message>
    <message>
        <source>Show no names, and leave them out of exports</source>
        <translation>नाम न दिखाएँ और निर्यात में छोड़ दें</translation>
    </message>
    <message>
        <source>Names stay in the history; they are back when this is switched off.</source>
        <translation>नाम इतिहास में बने रहते हैं; इसे बंद करने पर वे वापस आ जाते हैं।</translation>
    </message>
    <message>
        <source>At most {number} GB</source>
        <translation>अधिकतम {number} GB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>The data folder takes {size} GB now. Above the limit the oldest previews become small; results, notes and the original files stay.</source>
        <translation>डेटा फ़ोल्डर अभी {size} GB लेता है। सीमा से ऊपर सबसे पुराने पूर्वावलोकन छोटे हो जाते हैं; परिणाम, टिप्पणियाँ और मूल फ़ाइलें रहती हैं।</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>फ़ोल्डर से स्थापित करें…</translation>
    </message>
    <message>
        <source>Install from a ZIP file…</source>
        <translation>ZIP फ़ाइल से स्थापित करें…</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>पिछले पर लौटें</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>ऑपरेटिंग पॉइंट</translation>
    </message>
    <message>
        <source>{name} (the model&apos;s default)</source>
        <translation>{name} (मॉडल का डिफ़ॉल्ट)</translation>
    </message>
    <message>
        <source>This model has none.</source>
        <translation>इस मॉडल में कोई नहीं है।</translation>
    </message>
    <message>
        <source>“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal radiographs, and {specificity} of the normal ones pass as normal. For radiographs read from now on.</source>
        <translation>{threshold} से “असामान्य”: असामान्य एक्स-रे में से {sensitivity} पकड़ता है, और सामान्य में से {specificity} सामान्य माने जाते हैं। अब से पढ़े जाने वाले एक्स-रे के लिए।</translation>
    </message>
    <message>
        <source>Reading first</source>
        <translation>पहले पढ़ना</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>डेटा फ़ोल्डर</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>मॉडल का फ़ोल्डर</translation>
    </message>
    <message>
        <source>A model as ZIP file</source>
        <translation>ZIP फ़ाइल के रूप में मॉडल</translation>
    </message>
    <message>
        <source>Keep the data here</source>
        <translation>डेटा यहाँ रखें</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>कीबोर्ड शॉर्टकट</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>शॉर्टकट में खोजें</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>काम</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>चित्र पर</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>यहाँ कुछ मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Move the picture, or the pointer of the tool</source>
        <translation>चित्र या उपकरण का पॉइंटर खिसकाना</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>तीर कुंजियाँ</translation>
    </message>
    <message>
        <source>The same in small steps</source>
        <translation>वही छोटे कदमों में</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + तीर कुंजियाँ</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>चमक और कंट्रास्ट</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + तीर कुंजियाँ</translation>
    </message>
    <message>
        <source>Begin and end a distance</source>
        <translation>दूरी का आरंभ और अंत</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>स्पेस या Enter</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>पॉइंटर हटाना</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>पॉइंटर पर ज़ूम</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>माउस का पहिया</translation>
    </message>
    <message>
        <source>Drag with the right button</source>
        <translation>दाएँ बटन से खींचना</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>चित्र खिसकाना</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>बीच के बटन से खींचना</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>विंडो में समाना</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>डबल क्लिक</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading {number} of {total}</source>
        <translation>{total} में से {number} पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>Paused before {number} of {total}</source>
        <translation>{total} में से {number} से पहले रोका गया</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>लगभग %n सेकंड शेष</numerusform>
            <numerusform>लगभग %n सेकंड शेष</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>लगभग %n मिनट शेष</numerusform>
            <numerusform>लगभग %n मिनट शेष</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>Model {name} {version}</source>
        <translation>मॉडल {name} {version}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>इस कंप्यूटर से कुछ भी बाहर नहीं जाता।</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
</context>
<context>
    <name>SupportLogController</name>
    <message>
        <source>Save the log</source>
        <translation>लॉग सहेजें</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>पाठ (*.txt)</translation>
    </message>
    <message>
        <source>The log cannot be saved there.</source>
        <translation>लॉग वहाँ नहीं सहेजा जा सकता।</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>कोई दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>The log was saved. It holds no patient data.</source>
        <translation>लॉग सहेजा गया। इसमें रोगी का कोई डेटा नहीं है।</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Enter your own reading first.</source>
        <translation>पहले अपनी रीडिंग दर्ज करें।</translation>
    </message>
    <message>
        <source>The answer of the model is shown after that.</source>
        <translation>मॉडल का उत्तर उसके बाद दिखाया जाता है।</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>अभी पढ़ा नहीं गया।</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Stored preview: the original file is not at hand.</source>
        <translation>सहेजा गया पूर्वावलोकन: मूल फ़ाइल उपलब्ध नहीं है।</translation>
    </message>
</context>
<context>
    <name>ViewerToolBar</name>
    <message>
        <source>Viewer tools</source>
        <translation>दृश्य के उपकरण</translation>
    </message>
    <message>
        <source>Turn or flip the picture</source>
        <translation>चित्र घुमाएँ या पलटें</translation>
    </message>
    <message>
        <source>Window &amp;presets</source>
        <translation>विंडो के पूर्वनिर्धारित मान</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>ज़ूम</translation>
    </message>
    <message>
        <source>&amp;Turn or flip</source>
        <translation>घुमाएँ या पलटें</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Waiting</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>विश्लेषण नहीं हुआ</translation>
    </message>
    <message>
        <source>No sign of disease</source>
        <translation>रोग का कोई संकेत नहीं</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>असामान्य</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>स्कोर दिया गया</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>कोई निर्णय नहीं</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>उपयुक्त नहीं</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>क्षतिग्रस्त</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>अपठनीय</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>पहले पढ़ा जाना है</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Abnormal</source>
        <translation>असामान्य</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>COVID-19 pneumonia</source>
        <translation>कोविड-19 निमोनिया</translation>
    </message>
    <message>
        <source>Other lung disease</source>
        <translation>फेफड़ों का अन्य रोग</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>निमोनिया</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>तपेदिक</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Entry {number}</source>
        <translation>प्रविष्टि {number}</translation>
    </message>
</context>
<context>
    <name>impression</name>
    <message>
        <source>Normal</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>असामान्य</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>अनिश्चित</translation>
    </message>
</context>
<context>
    <name>inference</name>
    <message>
        <source>No verdict: this is not a picture that the model may read.</source>
        <translation>कोई निर्णय नहीं: यह ऐसा चित्र नहीं है जिसे मॉडल पढ़ सके।</translation>
    </message>
    <message>
        <source>No verdict: the evidence is too thin.</source>
        <translation>कोई निर्णय नहीं: साक्ष्य बहुत कमज़ोर हैं।</translation>
    </message>
    <message>
        <source>No sign of lung disease found.</source>
        <translation>फेफड़ों के रोग का कोई संकेत नहीं मिला।</translation>
    </message>
    <message>
        <source>Abnormal. Most likely finding: {finding}.</source>
        <translation>असामान्य। सबसे संभावित निष्कर्ष: {finding}।</translation>
    </message>
    <message>
        <source>Abnormal, but the model cannot tell which disease.</source>
        <translation>असामान्य, पर मॉडल नहीं बता सकता कि कौन-सा रोग।</translation>
    </message>
    <message>
        <source>Most likely finding: {finding}.</source>
        <translation>सबसे संभावित निष्कर्ष: {finding}।</translation>
    </message>
    <message>
        <source>It does not look like an upright frontal chest X-ray of an adult, the only kind that this model was trained on.</source>
        <translation>यह किसी वयस्क की छाती का खड़े होकर सामने से लिया गया एक्स-रे नहीं लगता, और यह मॉडल केवल उसी पर प्रशिक्षित है।</translation>
    </message>
    <message>
        <source>The score lies between normal and abnormal, where this model is wrong too often to be of use.</source>
        <translation>स्कोर सामान्य और असामान्य के बीच है, जहाँ यह मॉडल इतनी बार गलत होता है कि उपयोगी नहीं रहता।</translation>
    </message>
    <message>
        <source>This radiograph is of a child of {age}; the model was never tested on children.</source>
        <translation>यह एक्स-रे एक बच्चे का है (उम्र: {age} वर्ष); मॉडल को बच्चों पर कभी नहीं परखा गया।</translation>
    </message>
    <message>
        <source>This radiograph is of a child of less than a year; the model was never tested on children.</source>
        <translation>यह एक्स-रे एक वर्ष से छोटे बच्चे का है; मॉडल को बच्चों पर कभी नहीं परखा गया।</translation>
    </message>
    <message>
        <source>This radiograph is of a patient of {age}; the model was never tested below {minimum}.</source>
        <translation>यह एक्स-रे {age} वर्ष के मरीज़ का है; मॉडल को {minimum} वर्ष से कम पर कभी नहीं परखा गया।</translation>
    </message>
    <message>
        <source>This is a lateral view; the model reads only frontal ones.</source>
        <translation>यह पार्श्व दृश्य है; मॉडल केवल सामने के दृश्य पढ़ता है।</translation>
    </message>
    <message>
        <source>This is an oblique view; the model reads only straight frontal ones.</source>
        <translation>यह तिरछा दृश्य है; मॉडल केवल सीधे सामने के दृश्य पढ़ता है।</translation>
    </message>
    <message>
        <source>The patient lay on the side; the model reads only upright frontal radiographs.</source>
        <translation>मरीज़ करवट लेटा था; मॉडल केवल खड़े होकर लिए गए सामने के एक्स-रे पढ़ता है।</translation>
    </message>
    <message>
        <source>This is a view of another kind ({view}); the model was only tested on {views}.</source>
        <translation>यह दूसरी तरह का दृश्य है ({view}); मॉडल को केवल {views} पर परखा गया।</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}).</source>
        <translation>फ़ाइल के अनुसार यह शरीर का दूसरा भाग दिखाती है ({part})।</translation>
    </message>
    <message>
        <source>This is a photograph or a screenshot of an X-ray. It shows less than the original, so trust the result less.</source>
        <translation>यह एक्स-रे का फ़ोटो या स्क्रीनशॉट है। इसमें मूल से कम दिखता है, इसलिए परिणाम पर कम भरोसा करें।</translation>
    </message>
    <message>
        <source>This picture was stored in colour; only its brightness is used.</source>
        <translation>यह चित्र रंगीन रखा गया था; केवल इसकी चमक का उपयोग होता है।</translation>
    </message>
    <message>
        <source>The values use only {bits} of {available} bits; the contrast was set accordingly.</source>
        <translation>मान {available} में से केवल {bits} बिट का उपयोग करते हैं; कंट्रास्ट उसी के अनुसार रखा गया।</translation>
    </message>
    <message>
        <source>This file holds {count} frames; frame {frame} is shown.</source>
        <translation>इस फ़ाइल में {count} फ़्रेम हैं; फ़्रेम {frame} दिखाया गया है।</translation>
    </message>
    <message>
        <source>This file holds {count} pages; the first one is shown.</source>
        <translation>इस फ़ाइल में {count} पृष्ठ हैं; पहला दिखाया गया है।</translation>
    </message>
    <message>
        <source>The file&apos;s own contrast setting would show nothing, so another one was chosen.</source>
        <translation>फ़ाइल की अपनी कंट्रास्ट सेटिंग से कुछ नहीं दिखता, इसलिए दूसरी चुनी गई।</translation>
    </message>
    <message>
        <source>The file does not say whether black is dark or bright; dark was assumed.</source>
        <translation>फ़ाइल नहीं बताती कि काला गहरा है या चमकीला; गहरा माना गया।</translation>
    </message>
    <message>
        <source>The file contradicts itself on what is black and what is white.</source>
        <translation>क्या काला है और क्या सफ़ेद, इस पर फ़ाइल स्वयं का खंडन करती है।</translation>
    </message>
    <message>
        <source>The file does not say what kind of picture it holds.</source>
        <translation>फ़ाइल नहीं बताती कि उसमें किस तरह का चित्र है।</translation>
    </message>
    <message>
        <source>These are a detector&apos;s raw values, not yet processed for reading.</source>
        <translation>ये डिटेक्टर के कच्चे मान हैं, जो पढ़ने के लिए अभी संसाधित नहीं हुए।</translation>
    </message>
    <message>
        <source>This is a copy made from a screen or a film, not the original exposure.</source>
        <translation>यह स्क्रीन या फ़िल्म से बनी प्रति है, मूल एक्सपोज़र नहीं।</translation>
    </message>
    <message>
        <source>Some letters of the patient&apos;s data cannot be read and are shown as {sign}.</source>
        <translation>रोगी के डेटा के कुछ अक्षर पढ़े नहीं जा सकते और {sign} के रूप में दिखाए गए हैं।</translation>
    </message>
    <message>
        <source>The file does not tell the patient&apos;s age; the model was never tested on children.</source>
        <translation>फ़ाइल मरीज़ की उम्र नहीं बताती; मॉडल को बच्चों पर कभी नहीं परखा गया।</translation>
    </message>
    <message>
        <source>The file contradicts itself on the patient&apos;s age ({age} and {other}); the model was never tested on children.</source>
        <translation>फ़ाइल मरीज़ की उम्र पर अपनी ही बात काटती है ({age} और {other}); मॉडल को बच्चों पर कभी नहीं परखा गया।</translation>
    </message>
    <message>
        <source>The file contradicts itself on the view; the model reads only upright frontal radiographs.</source>
        <translation>फ़ाइल दृश्य पर अपनी ही बात काटती है; मॉडल केवल खड़े होकर लिए गए सामने के एक्स-रे पढ़ता है।</translation>
    </message>
    <message>
        <source>The file says that the picture is mirrored: the patient&apos;s right side is on its right.</source>
        <translation>फ़ाइल के अनुसार तस्वीर दर्पण की तरह उलटी है: मरीज़ का दायाँ भाग तस्वीर में दाईं ओर है।</translation>
    </message>
    <message>
        <source>The file says that the picture is turned; the model expects the head at the top.</source>
        <translation>फ़ाइल के अनुसार तस्वीर घुमाई हुई है; मॉडल मानता है कि सिर ऊपर है।</translation>
    </message>
    <message>
        <source>The file says that it shows “{part}”; the model reads only chest X-rays.</source>
        <translation>फ़ाइल के अनुसार यह “{part}” दिखाती है; मॉडल केवल छाती के एक्स-रे पढ़ता है।</translation>
    </message>
    <message>
        <source>The top of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>दाएँ फेफड़े का ऊपरी सिरा चित्र के किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The base of the right lung is cut off by the lower edge.</source>
        <translation>दाएँ फेफड़े का निचला भाग निचले किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The side of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>दाएँ फेफड़े का बाहरी भाग चित्र के किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The right lung is cut off by the picture&apos;s right edge.</source>
        <translation>दायाँ फेफड़ा चित्र के दाएँ किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The top of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>बाएँ फेफड़े का ऊपरी सिरा चित्र के किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The base of the left lung is cut off by the lower edge.</source>
        <translation>बाएँ फेफड़े का निचला भाग निचले किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The left lung is cut off by the picture&apos;s left edge.</source>
        <translation>बायाँ फेफड़ा चित्र के बाएँ किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>The side of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>बाएँ फेफड़े का बाहरी भाग चित्र के किनारे से कट गया है।</translation>
    </message>
    <message>
        <source>No verdict: the file could not be read.</source>
        <translation>कोई निर्णय नहीं: फ़ाइल पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>No verdict: this picture was not judged.</source>
        <translation>कोई निष्कर्ष नहीं: इस तस्वीर को परखा नहीं गया।</translation>
    </message>
    <message>
        <source>No verdict: the picture is not whole.</source>
        <translation>कोई निर्णय नहीं: तस्वीर पूरी नहीं है।</translation>
    </message>
    <message>
        <source>No verdict: the analysis is switched off.</source>
        <translation>कोई निर्णय नहीं: विश्लेषण बंद है।</translation>
    </message>
    <message>
        <source>There is no model that can be used, so this picture was only opened.</source>
        <translation>उपयोग के योग्य कोई मॉडल नहीं है, इसलिए यह चित्र केवल खोला गया।</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>कुछ गड़बड़ हो गई।</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>यह फ़ाइल पढ़ी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>Export the picture again from the X-ray system and open the new file.</source>
        <translation>एक्स-रे सिस्टम से चित्र फिर निर्यात करें और नई फ़ाइल खोलें।</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>यह फ़ाइल नहीं खोली जा सकती।</translation>
    </message>
    <message>
        <source>Check that it still exists, that the drive is connected and that you may read it.</source>
        <translation>जाँचें कि वह अब भी मौजूद है, ड्राइव जुड़ी है और आपको उसे पढ़ने की अनुमति है।</translation>
    </message>
    <message>
        <source>This archive was changed after it was opened.</source>
        <translation>यह संग्रह खुलने के बाद बदल गया।</translation>
    </message>
    <message>
        <source>Open it again when nothing is written to it any more.</source>
        <translation>जब उसमें कुछ लिखा न जा रहा हो, तब उसे फिर खोलें।</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>यह फ़ोल्डर या उपकरण है, फ़ाइल नहीं।</translation>
    </message>
    <message>
        <source>Choose the picture file itself.</source>
        <translation>चित्र की फ़ाइल ही चुनें।</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>आपको यह फ़ाइल पढ़ने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for permission, or copy the file.</source>
        <translation>इस कंप्यूटर की देखभाल करने वाले से अनुमति माँगें, या फ़ाइल की प्रति बनाएँ।</translation>
    </message>
    <message>
        <source>This entry points to a file outside of its own folder, and was not opened.</source>
        <translation>यह प्रविष्टि अपने फ़ोल्डर के बाहर की फ़ाइल की ओर इशारा करती है, और इसे नहीं खोला गया।</translation>
    </message>
    <message>
        <source>Open that file directly if you trust it.</source>
        <translation>यदि आप उस फ़ाइल पर भरोसा करते हैं तो उसे सीधे खोलें।</translation>
    </message>
    <message>
        <source>This is not a picture that Hilum can read.</source>
        <translation>यह ऐसा चित्र नहीं है जिसे Hilum पढ़ सके।</translation>
    </message>
    <message>
        <source>Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file.</source>
        <translation>DICOM, JPEG, PNG, TIFF, BMP या WebP फ़ाइल खोलें।</translation>
    </message>
    <message>
        <source>This file contains a program, and was not opened.</source>
        <translation>इस फ़ाइल में एक प्रोग्राम है, और इसे नहीं खोला गया।</translation>
    </message>
    <message>
        <source>Do not start it, and show it to whoever looks after this computer.</source>
        <translation>इसे शुरू न करें, और इस कंप्यूटर की देखभाल करने वाले को दिखाएँ।</translation>
    </message>
    <message>
        <source>This picture is stored in a way that Hilum cannot decode.</source>
        <translation>यह चित्र ऐसे रूप में रखा है जिसे Hilum डिकोड नहीं कर सकता।</translation>
    </message>
    <message>
        <source>Export it again, as DICOM without compression or as PNG.</source>
        <translation>इसे बिना संपीड़न के DICOM या PNG के रूप में फिर निर्यात करें।</translation>
    </message>
    <message>
        <source>This file is a collection of files, not one picture.</source>
        <translation>यह फ़ाइल एक चित्र नहीं, फ़ाइलों का संग्रह है।</translation>
    </message>
    <message>
        <source>Open the pictures in it one by one.</source>
        <translation>इसमें रखे चित्र एक-एक करके खोलें।</translation>
    </message>
    <message>
        <source>Hilum cannot look into this kind of archive.</source>
        <translation>Hilum इस प्रकार के आर्काइव के भीतर नहीं देख सकता।</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder.</source>
        <translation>पहले इसे निकालें, फिर फ़ोल्डर खोलें।</translation>
    </message>
    <message>
        <source>This file is protected with a password.</source>
        <translation>यह फ़ाइल पासवर्ड से सुरक्षित है।</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then open the folder.</source>
        <translation>पहले इसे पासवर्ड से खोलकर निकालें, फिर फ़ोल्डर खोलें।</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>यह फ़ाइल क्षतिग्रस्त या अधूरी है।</translation>
    </message>
    <message>
        <source>Copy or export it again from the X-ray system and open the new file.</source>
        <translation>इसे एक्स-रे सिस्टम से फिर कॉपी या निर्यात करें और नई फ़ाइल खोलें।</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>यह फ़ाइल खाली है।</translation>
    </message>
    <message>
        <source>This picture could not be decoded and was given up.</source>
        <translation>यह चित्र डिकोड नहीं हो सका और छोड़ दिया गया।</translation>
    </message>
    <message>
        <source>This file is damaged: part of the picture is missing, so it was not judged.</source>
        <translation>यह फ़ाइल क्षतिग्रस्त है: तस्वीर का एक हिस्सा गायब है, इसलिए इसे परखा नहीं गया।</translation>
    </message>
    <message>
        <source>This file is larger than any chest X-ray.</source>
        <translation>यह फ़ाइल छाती के किसी भी एक्स-रे से बड़ी है।</translation>
    </message>
    <message>
        <source>Check that it is a single X-ray picture, and export it again if so.</source>
        <translation>जाँचें कि यह एक ही एक्स-रे चित्र है, और यदि है तो उसे फिर निर्यात करें।</translation>
    </message>
    <message>
        <source>This archive holds more than Hilum takes at once.</source>
        <translation>इस संग्रह में उससे अधिक है जितना Hilum एक बार में लेता है।</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder, or pack fewer pictures at a time.</source>
        <translation>पहले इसे खोलकर निकालें, फिर फ़ोल्डर खोलें, या एक बार में कम चित्र पैक करें।</translation>
    </message>
    <message>
        <source>This file holds no X-ray picture.</source>
        <translation>इस फ़ाइल में एक्स-रे का चित्र नहीं है।</translation>
    </message>
    <message>
        <source>Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC).</source>
        <translation>छाती का एक्स-रे ही खोलें (DICOM में: मोडैलिटी CR, DX, DR, RF या SC)।</translation>
    </message>
    <message>
        <source>This is another kind of medical picture (such as CT, MR or ultrasound).</source>
        <translation>यह दूसरी तरह का चिकित्सा चित्र है (जैसे CT, MR या अल्ट्रासाउंड)।</translation>
    </message>
    <message>
        <source>This file holds a document or measurements, no X-ray picture.</source>
        <translation>इस फ़ाइल में दस्तावेज़ या माप हैं, एक्स-रे का चित्र नहीं।</translation>
    </message>
    <message>
        <source>This picture is blank: it shows nothing at all.</source>
        <translation>यह चित्र खाली है: इसमें कुछ भी नहीं दिखता।</translation>
    </message>
    <message>
        <source>Check the picture on the X-ray system and export it again.</source>
        <translation>एक्स-रे सिस्टम पर चित्र जाँचें और उसे फिर निर्यात करें।</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>मॉडल का उपयोग नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>मॉडल फिर से स्थापित करें।</translation>
    </message>
    <message>
        <source>No model is installed in this folder.</source>
        <translation>इस फ़ोल्डर में कोई मॉडल स्थापित नहीं है।</translation>
    </message>
    <message>
        <source>Choose a folder that holds model.onnx and model_card.json.</source>
        <translation>ऐसा फ़ोल्डर चुनें जिसमें model.onnx और model_card.json हों।</translation>
    </message>
    <message>
        <source>The model is damaged or was altered, and is not used.</source>
        <translation>मॉडल क्षतिग्रस्त है या बदला गया है, और उपयोग में नहीं है।</translation>
    </message>
    <message>
        <source>Install the model again from its original source.</source>
        <translation>मॉडल को उसके मूल स्रोत से फिर स्थापित करें।</translation>
    </message>
    <message>
        <source>The model took too long or too much memory and is not used.</source>
        <translation>मॉडल ने बहुत अधिक समय या मेमोरी ली और उसका उपयोग नहीं किया जाता।</translation>
    </message>
    <message>
        <source>Use a smaller model, or install this one again from its original source.</source>
        <translation>छोटा मॉडल उपयोग करें, या इसे इसके मूल स्रोत से फिर स्थापित करें।</translation>
    </message>
    <message>
        <source>The model does not give the answers on this computer that it should.</source>
        <translation>इस कंप्यूटर पर मॉडल वे उत्तर नहीं देता जो उसे देने चाहिए।</translation>
    </message>
    <message>
        <source>Install Hilum and the model again; if that does not help, use another computer.</source>
        <translation>Hilum और मॉडल फिर से स्थापित करें; यदि इससे काम न बने तो दूसरा कंप्यूटर उपयोग करें।</translation>
    </message>
    <message>
        <source>The model gave no sound answer for this picture, so it was not judged.</source>
        <translation>मॉडल ने इस तस्वीर के लिए कोई ठीक उत्तर नहीं दिया, इसलिए इसे परखा नहीं गया।</translation>
    </message>
    <message>
        <source>If that happens again, install the model again or use another one.</source>
        <translation>यदि ऐसा फिर हो, तो मॉडल फिर से इंस्टॉल करें या दूसरा इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>Hilum made a mistake with this file; it was not judged.</source>
        <translation>इस फ़ाइल में Hilum से गलती हुई; इस पर निर्णय नहीं दिया गया।</translation>
    </message>
    <message>
        <source>Open the other files as usual, and send the log to whoever looks after Hilum.</source>
        <translation>दूसरी फ़ाइलें हमेशा की तरह खोलें, और लॉग Hilum की देखभाल करने वाले को भेजें।</translation>
    </message>
    <message>
        <source>Something went wrong in Hilum itself.</source>
        <translation>Hilum में ही कुछ गड़बड़ हो गई।</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. If it happens again, choose “Save log…” in the Help menu and give the file, which holds no patient data, to whoever looks after this computer.</source>
        <translation>सहेजी गई चीज़ें सुरक्षित हैं और आप आगे बढ़ सकते हैं। यदि ऐसा फिर हो तो सहायता मेनू में “लॉग सहेजें…” चुनें और फ़ाइल, जिसमें रोगी का कोई डेटा नहीं है, इस कंप्यूटर की देखभाल करने वाले को दें।</translation>
    </message>
    <message>
        <source>It is not proved that this file comes from Hilum&apos;s makers.</source>
        <translation>यह सिद्ध नहीं है कि यह फ़ाइल Hilum के निर्माताओं की है।</translation>
    </message>
    <message>
        <source>Do not use it. Get it again from where you got Hilum.</source>
        <translation>इसका उपयोग न करें। इसे फिर वहीं से लें जहाँ से Hilum लिया था।</translation>
    </message>
    <message>
        <source>There is no signature beside this file.</source>
        <translation>इस फ़ाइल के साथ कोई हस्ताक्षर नहीं है।</translation>
    </message>
    <message>
        <source>Copy the file of the same name that ends in .minisig to the same folder.</source>
        <translation>उसी नाम की .minisig वाली फ़ाइल को उसी फ़ोल्डर में कॉपी करें।</translation>
    </message>
    <message>
        <source>This file was altered, or does not come from Hilum&apos;s makers.</source>
        <translation>यह फ़ाइल बदली गई है, या Hilum के निर्माताओं की नहीं है।</translation>
    </message>
    <message>
        <source>It is not proved who trained this model: it is not signed.</source>
        <translation>यह सिद्ध नहीं है कि इस मॉडल को किसने प्रशिक्षित किया: यह हस्ताक्षरित नहीं है।</translation>
    </message>
    <message>
        <source>If you trust whoever gave it to you, install it in the settings, or with hilum --install-model DIR --unsigned.</source>
        <translation>यदि आप देने वाले पर भरोसा करते हैं तो इसे सेटिंग में, या hilum --install-model DIR --unsigned से स्थापित करें।</translation>
    </message>
    <message>
        <source>The installed model is not signed, and was altered since you agreed to it.</source>
        <translation>स्थापित मॉडल हस्ताक्षरित नहीं है, और आपकी सहमति के बाद बदला गया है।</translation>
    </message>
    <message>
        <source>Install it again from where you got it, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>जहाँ से मिला था वहीं से इसे फिर स्थापित करें, या सेटिंग में या hilum --previous-model से पिछले मॉडल पर लौटें।</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>यह मॉडल उपयोग में आ रहे मॉडल से पुराना है।</translation>
    </message>
    <message>
        <source>If you want it all the same, install it in the settings, or with hilum --install-model DIR --older.</source>
        <translation>यदि आप इसे फिर भी चाहते हैं, तो सेटिंग्स में या hilum --install-model DIR --older से स्थापित करें।</translation>
    </message>
    <message>
        <source>The model that was installed is not there any more, and no other one is used instead.</source>
        <translation>जो मॉडल स्थापित था वह अब नहीं है, और उसकी जगह कोई दूसरा उपयोग नहीं किया जाता।</translation>
    </message>
    <message>
        <source>Install it again, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>इसे फिर स्थापित करें, या सेटिंग्स में या hilum --previous-model से पिछले मॉडल पर लौटें।</translation>
    </message>
    <message>
        <source>The model cannot be installed; the one in use stays.</source>
        <translation>मॉडल स्थापित नहीं हो सकता; अभी वाला बना रहता है।</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to Hilum&apos;s data folder.</source>
        <translation>जाँचें कि डिस्क भरी नहीं है और आपको Hilum के डेटा फ़ोल्डर में लिखने की अनुमति है।</translation>
    </message>
    <message>
        <source>There is no model to go back to.</source>
        <translation>लौटने के लिए कोई मॉडल नहीं है।</translation>
    </message>
    <message>
        <source>Hilum uses the model that it came with.</source>
        <translation>Hilum वही मॉडल उपयोग करता है जो उसके साथ आया था।</translation>
    </message>
    <message>
        <source>Hilum is open already.</source>
        <translation>Hilum पहले से खुला है।</translation>
    </message>
    <message>
        <source>Close that window first, or use another folder: hilum --data-dir FOLDER --screenshot OUT.png.</source>
        <translation>पहले वह विंडो बंद करें, या दूसरा फ़ोल्डर उपयोग करें: hilum --data-dir FOLDER --screenshot OUT.png.</translation>
    </message>
    <message>
        <source>Hilum is open already, but its window does not answer.</source>
        <translation>Hilum पहले से खुला है, पर उसकी विंडो जवाब नहीं दे रही।</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Wait a little and try again; if that does not help, end Hilum in the system&apos;s list of programs and start it anew.</source>
        <translation>सहेजी गई कोई चीज़ नहीं खोई। थोड़ा रुककर फिर कोशिश करें; यदि इससे काम न बने तो सिस्टम की प्रोग्राम सूची में Hilum को समाप्त करके फिर शुरू करें।</translation>
    </message>
    <message>
        <source>The history cannot be read or saved.</source>
        <translation>इतिहास पढ़ा या सहेजा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>What was saved before is kept. Check that the disk is sound and not full, and that you may write to the history&apos;s folder.</source>
        <translation>पहले सहेजी गई चीज़ें सुरक्षित हैं। जाँचें कि डिस्क ठीक है, भरी नहीं है, और आपको इतिहास के फ़ोल्डर में लिखने की अनुमति है।</translation>
    </message>
    <message>
        <source>The disk is full, so the history cannot be saved.</source>
        <translation>डिस्क भरी है, इसलिए इतिहास सहेजा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>What was saved before is kept. Make room on the disk, then go on.</source>
        <translation>पहले सहेजी गई चीज़ें सुरक्षित हैं। डिस्क पर जगह बनाएँ, फिर आगे बढ़ें।</translation>
    </message>
    <message>
        <source>The history may not be written to.</source>
        <translation>इतिहास में लिखने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer for permission to write to Hilum&apos;s folder, or choose another folder for the history.</source>
        <translation>कुछ भी नहीं बदला। इस कंप्यूटर की देखभाल करने वाले से Hilum के फ़ोल्डर में लिखने की अनुमति माँगें, या इतिहास के लिए दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>The history is in use by another program.</source>
        <translation>इतिहास को कोई दूसरा प्रोग्राम उपयोग कर रहा है।</translation>
    </message>
    <message>
        <source>What was saved before is kept. Close the other program, then try again.</source>
        <translation>पहले सहेजी गई चीज़ें सुरक्षित हैं। दूसरा प्रोग्राम बंद करें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The history is damaged.</source>
        <translation>इतिहास क्षतिग्रस्त है।</translation>
    </message>
    <message>
        <source>Close Hilum and start it again: it will repair what can be repaired.</source>
        <translation>Hilum बंद करके फिर शुरू करें: जो ठीक हो सकता है उसे वह ठीक कर देगा।</translation>
    </message>
    <message>
        <source>This entry of the history is damaged and cannot be shown.</source>
        <translation>इतिहास की यह प्रविष्टि क्षतिग्रस्त है और दिखाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>The other entries are not affected. Open the picture&apos;s file again to have it read.</source>
        <translation>दूसरी प्रविष्टियों पर असर नहीं पड़ा। चित्र की फ़ाइल फिर खोलें ताकि वह दोबारा पढ़ी जाए।</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Hilum.</source>
        <translation>इतिहास Hilum के नए संस्करण ने लिखा है।</translation>
    </message>
    <message>
        <source>Nothing was changed. Install that version again, or choose another folder for the history.</source>
        <translation>कुछ भी नहीं बदला। वह संस्करण फिर स्थापित करें, या इतिहास के लिए दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>The original file is not at hand or was changed, so it was not read again.</source>
        <translation>मूल फ़ाइल उपलब्ध नहीं है या बदल गई है, इसलिए उसे फिर नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>The earlier result stays. Connect the drive that the file came from.</source>
        <translation>पहले का परिणाम बना रहता है। वह ड्राइव जोड़ें जिससे फ़ाइल आई थी।</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing was changed.</source>
        <translation>फ़ाइल नहीं लिखी जा सकी, और कुछ भी नहीं बदला।</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that its drive is connected.</source>
        <translation>जाँचें कि फ़ोल्डर अब भी मौजूद है और उसकी ड्राइव जुड़ी है।</translation>
    </message>
    <message>
        <source>There is no room left on that drive, and nothing was changed.</source>
        <translation>उस ड्राइव पर जगह नहीं बची है, और कुछ भी नहीं बदला।</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>कुछ जगह खाली करें या दूसरी ड्राइव चुनें।</translation>
    </message>
    <message>
        <source>Nothing may be written there, and nothing was changed.</source>
        <translation>वहाँ लिखने की अनुमति नहीं है, और कुछ भी नहीं बदला।</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file if another program shows it.</source>
        <translation>कोई दूसरा फ़ोल्डर चुनें, या यदि कोई दूसरा प्रोग्राम फ़ाइल दिखा रहा है तो उसे बंद करें।</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Not reliable enough to name a disease:</source>
        <translation>किसी रोग का नाम बताने के लिए पर्याप्त विश्वसनीय नहीं:</translation>
    </message>
    <message>
        <source>Disease is not ruled out: of 100 abnormal radiographs, the model misses about {count}.</source>
        <translation>रोग की संभावना समाप्त नहीं होती: 100 असामान्य एक्स-रे में से मॉडल लगभग {count} को नहीं पकड़ पाता।</translation>
    </message>
    <message>
        <source>It may be a false alarm: of 100 normal radiographs, the model calls about {count} abnormal.</source>
        <translation>यह झूठी चेतावनी हो सकती है: 100 सामान्य एक्स-रे में से मॉडल लगभग {count} को असामान्य बताता है।</translation>
    </message>
    <message>
        <source>A trained reader must look at the radiograph.</source>
        <translation>किसी प्रशिक्षित पाठक को एक्स-रे देखना चाहिए।</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Version {version}</source>
        <translation>संस्करण {version}</translation>
    </message>
    <message>
        <source>{version} (not signed)</source>
        <translation>{version} (अहस्ताक्षरित)</translation>
    </message>
</context>
<context>
    <name>model card</name>
    <message>
        <source>Hilum: normal, COVID-19 pneumonia, other lung disease</source>
        <translation>Hilum: सामान्य, कोविड-19 निमोनिया, फेफड़ों का अन्य रोग</translation>
    </message>
    <message>
        <source>Decision support for trained readers of adult frontal chest radiographs.</source>
        <translation>वयस्कों के सामने से लिए गए छाती के एक्स-रे के प्रशिक्षित पाठकों के लिए निर्णय में सहायता।</translation>
    </message>
    <message>
        <source>diagnosis without a trained reader</source>
        <translation>प्रशिक्षित पाठक के बिना निदान</translation>
    </message>
    <message>
        <source>children</source>
        <translation>बच्चे</translation>
    </message>
    <message>
        <source>lateral views, CT and other body parts</source>
        <translation>पार्श्व प्रक्षेपण, CT और शरीर के अन्य भाग</translation>
    </message>
    <message>
        <source>finding anything but what is named under findings</source>
        <translation>बताए गए निष्कर्षों के अलावा कुछ और खोजना</translation>
    </message>
    <message>
        <source>screening without a local test on the clinic&apos;s own films</source>
        <translation>क्लिनिक के अपने एक्स-रे पर स्थानीय परीक्षण के बिना स्क्रीनिंग</translation>
    </message>
    <message>
        <source>hospitals that took no part in training, each scored by a network without it</source>
        <translation>वे अस्पताल जो प्रशिक्षण में शामिल नहीं थे, हर एक को उसके बिना प्रशिक्षित नेटवर्क ने स्कोर दिया</translation>
    </message>
</context>
<context>
    <name>operating point</name>
    <message>
        <source>sensitive</source>
        <translation>संवेदनशील</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>संतुलित</translation>
    </message>
    <message>
        <source>specific</source>
        <translation>विशिष्ट</translation>
    </message>
</context>
<context>
    <name>percentage</name>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>reference test</name>
    <message>
        <source>PCR</source>
        <translation>PCR</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>कल्चर</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>अन्य</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>महिला</translation>
    </message>
    <message>
        <source>male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>{length} px</source>
        <translation>{length} px</translation>
    </message>
    <message>
        <source>{length} mm at detector</source>
        <translation>डिटेक्टर पर {length} मिमी</translation>
    </message>
    <message>
        <source>{length} mm calibrated</source>
        <translation>{length} मिमी अंशांकित</translation>
    </message>
    <message>
        <source>Flipped top to bottom: markers in the picture are mirrored</source>
        <translation>ऊपर-नीचे पलटा हुआ: चित्र के चिह्न उलटे हैं</translation>
    </message>
    <message>
        <source>Mirrored: markers in the picture are mirrored too</source>
        <translation>बाएँ-दाएँ पलटा हुआ: चित्र के चिह्न भी उलटे हैं</translation>
    </message>
    <message>
        <source>Turned by {angle}°</source>
        <translation>{angle}° घुमाया हुआ</translation>
    </message>
    <message>
        <source>Black and white swapped</source>
        <translation>काला और सफ़ेद आपस में बदले हुए</translation>
    </message>
    <message>
        <source>Damaged: part of the picture is missing, not judged</source>
        <translation>क्षतिग्रस्त: तस्वीर का एक हिस्सा गायब है, परखा नहीं गया</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>गायब</translation>
    </message>
    <message>
        <source>As first shown</source>
        <translation>जैसा पहले दिखा था</translation>
    </message>
    <message>
        <source>Other window of the file</source>
        <translation>फ़ाइल की दूसरी विंडो</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>सभी मान</translation>
    </message>
    <message>
        <source>Darker part (lungs)</source>
        <translation>गहरा भाग (फेफड़े)</translation>
    </message>
    <message>
        <source>Brighter part (heart, bones)</source>
        <translation>चमकीला भाग (हृदय, हड्डियाँ)</translation>
    </message>
</context>
</TS>
