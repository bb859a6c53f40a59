<?php
require 'handbill.php';
$signed = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $case) {
    $signed[] = handbill_sign($case['path'], $case['pairs'], $case['kid'], $case['secret'], $case['expires']);
}
echo json_encode($signed);
